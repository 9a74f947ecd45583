package org.safetyjunit.internal.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.batch.Waiter.Delivery;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.internal.provider.BatchResult;
import org.safetyjunit.internal.traffic.Threads;
import org.safetyjunit.model.ModelException;

/**
 * Takes requests to a provider's batch engine, and results back. All calls are made by one thread,
 * which is there while there is something to do.
 */
final class Courier implements AutoCloseable {

  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);
  private static final System.Logger LOG = System.getLogger("org.safetyjunit.batch");

  private final BatchEngine engine;
  private final BatchFolder folder;
  private final Supplier<String> marks;
  private final boolean resume;
  private final Surroundings surroundings;
  private final Time time;

  // Guarded by the lock
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Condition idle = lock.newCondition();
  private final Gathering gathering;
  private final Agenda agenda = new Agenda();
  private @Nullable Earlier earlier;
  private @Nullable Thread thread;
  private boolean closed;

  /**
   * For one model.
   *
   * @param marks names for batches, none of them given twice anywhere
   * @param resume whether to go on with what earlier processes submitted
   */
  Courier(
      String model,
      BatchEngine engine,
      BatchFolder folder,
      Supplier<String> marks,
      Patience patience,
      Time time,
      boolean resume) {
    this.engine = engine;
    this.folder = folder;
    this.marks = marks;
    this.time = time;
    this.resume = resume;
    this.surroundings = new Surroundings(model, patience, time, this::others, this::gather);
    this.gathering = new Gathering(engine.limits(), patience);
  }

  /** Takes a request; its waiter gets to know what becomes of it. */
  void add(Waiter waiter) {
    lock.lock();
    try {
      if (closed) {
        throw new IllegalStateException("the run has ended: no more requests are taken");
      }
      Optional<Journey> underWay = earlier().claim(waiter);
      if (underWay.isPresent()) {
        agenda.putIfAbsent(underWay.get(), time.nanos());
      } else {
        gathering.add(waiter, time.nanos());
      }
      wake();
    } finally {
      lock.unlock();
    }
  }

  private Earlier earlier() {
    if (earlier == null) {
      folder.tidy(time.now());
      List<Journey> journeys = new ArrayList<>();
      if (resume) {
        for (BatchRecord record : folder.earlier()) {
          if (record.attempt().isPresent() || record.sentAs().isPresent()) {
            journeys.add(new Journey(Batch.adopted(record), engine, surroundings));
          }
        }
      }
      earlier = new Earlier(journeys);
    }
    return earlier;
  }

  /** A waiter waits no more. A batch that nobody waits for is cancelled. */
  void leave(Waiter waiter) {
    lock.lock();
    try {
      if (gathering.remove(waiter)) {
        return;
      }
      for (Journey journey : agenda.journeys()) {
        if (journey.batch().leave(waiter) && journey.batch().nobodyWaits()) {
          agenda.put(journey, time.nanos());
          wake();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void gather(List<Waiter> waiters) {
    lock.lock();
    try {
      waiters.forEach(waiter -> gathering.add(waiter, time.nanos()));
    } finally {
      lock.unlock();
    }
  }

  private Set<String> others(String mark) {
    Set<String> ids = new HashSet<>();
    for (BatchRecord record : folder.earlier()) {
      if (!record.mark().equals(mark)) {
        record.sentAs().ifPresent(ids::add);
      }
    }
    return ids;
  }

  // The thread

  private void wake() {
    if (thread == null) {
      thread = Threads.daemon("safety-batch " + surroundings.model(), this::work);
      thread.start();
    }
    news.signalAll();
  }

  private void work() {
    for (Journey next = next(); next != null; next = next()) {
      step(next);
    }
  }

  /** Waits for the next batch to see to; null when there is nothing left to do. */
  private @Nullable Journey next() {
    lock.lock();
    try {
      while (!agenda.isEmpty() || !gathering.isEmpty()) {
        long now = time.nanos();
        long wave = gathering.untilNext(now);
        if (wave <= 0) {
          Batch batch = Batch.departing(folder, marks.get(), gathering.leave());
          agenda.put(new Journey(batch, engine, surroundings), now);
        }
        Optional<Journey> turn = agenda.turn(now);
        if (turn.isPresent()) {
          return turn.get();
        }
        time.await(news, Math.min(wave, agenda.untilNext(now)));
      }
      leaveOff();
      return null;
    } catch (InterruptedException e) {
      failAll("the thread that sees to batches was interrupted");
      leaveOff();
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void leaveOff() {
    thread = null;
    idle.signalAll();
  }

  private void step(Journey journey) {
    Optional<Duration> again = Optional.empty();
    try {
      again = journey.step();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.WARNING, "a batch is given up: {0}", e.toString());
      journey.batch().abandon(ModelException.lasting(String.valueOf(e.getMessage()), e));
    }
    lock.lock();
    try {
      if (!journey.batch().nobodyWaits()) {
        agenda.put(journey, time.nanos() + again.orElse(Duration.ZERO).toNanos());
      } else if (again.isPresent()) {
        agenda.put(journey, time.nanos());
      } else {
        agenda.remove(journey);
      }
    } finally {
      lock.unlock();
    }
  }

  private void failAll(String why) {
    ModelException fault = ModelException.passing(why, null, null);
    gathering
        .takeAll()
        .forEach(waiter -> waiter.deliver(new Delivery(BatchResult.fault(fault), () -> {})));
    agenda.journeys().forEach(journey -> journey.batch().abandon(fault));
  }

  /** Cancels what is under way for nobody; waits for that, though not for long. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      failAll("the run has ended");
      List.copyOf(agenda.journeys()).forEach(journey -> agenda.put(journey, time.nanos()));
      news.signalAll();
      long left = LONGEST_FAREWELL.toNanos();
      while (thread != null && left > 0) {
        left = idle.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
