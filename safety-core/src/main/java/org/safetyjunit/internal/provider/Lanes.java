package org.safetyjunit.internal.provider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * Connections in groups. OkHttp looks through all connections of a pool for a free one, which takes
 * longer than the call itself when there are thousands; and few calls should share few connections.
 * So the first group that has room takes a call, and a group is made when none has.
 */
final class Lanes {

  /** Calls of one group at once. */
  static final int WIDTH = 32;

  private final Supplier<OkHttpClient> clients;
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();

  /**
   * Groups.
   *
   * @param clients makes a client with a pool of its own
   */
  Lanes(Supplier<OkHttpClient> clients) {
    this.clients = clients;
  }

  /** A place for one call; to be left when it has ended. */
  Lane enter() {
    for (Lane lane : lanes) {
      if (lane.places.tryAcquire()) {
        return lane;
      }
    }
    Lane lane = new Lane(clients.get());
    lane.places.acquireUninterruptibly();
    lanes.add(lane);
    return lane;
  }

  /** One group. */
  static final class Lane {

    private final Semaphore places = new Semaphore(WIDTH);
    private final OkHttpClient client;

    private Lane(OkHttpClient client) {
      this.client = client;
    }

    OkHttpClient client() {
      return client;
    }

    void leave() {
      places.release();
    }
  }
}
