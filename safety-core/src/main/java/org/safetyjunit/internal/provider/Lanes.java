package org.safetyjunit.internal.provider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Connections in groups. OkHttp looks through all connections of a pool for a free one, which takes
 * longer than the call itself when there are thousands; and few calls should share few connections.
 * So a group that has room takes a call, and one is made when none has.
 */
final class Lanes {

  /** Calls of one group at once. */
  static final int WIDTH = 32;

  private final Supplier<OkHttpClient> clients;
  private final List<Lane> lanes = new CopyOnWriteArrayList<>();

  // Mutable state
  private volatile @Nullable Lane lastLeft;

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
    Lane likely = lastLeft; // which spares a look at hundreds of full ones
    if (likely != null && likely.places.tryAcquire()) {
      return likely;
    }
    for (int i = lanes.size() - 1; i >= 0; i--) {
      Lane lane = lanes.get(i);
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
  final class Lane {

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
      lastLeft = this;
    }
  }
}
