package org.safetyjunit.internal.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What calls may still cost, by all caps that apply to them: those of the run, and those of a test.
 * A call reserves what it is expected to cost, and settles for what it did cost; near a cap it
 * waits until it is known what the calls in flight cost.
 */
public final class Budget {

  private final Lock lock;
  private final Condition settled;
  private final List<Cap> caps;

  /** A run's budget. */
  public Budget(List<Cap> caps) {
    this.lock = new ReentrantLock();
    this.settled = lock.newCondition();
    this.caps = List.copyOf(caps);
  }

  private Budget(Budget whole, List<Cap> own) {
    this.lock = whole.lock;
    this.settled = whole.settled;
    List<Cap> all = new ArrayList<>(whole.caps);
    all.addAll(own);
    this.caps = List.copyOf(all);
  }

  /** The budget of a part of the run, which has caps of its own besides. */
  public Budget part(List<Cap> own) {
    return new Budget(this, own);
  }

  /**
   * Sets aside what a call is expected to cost.
   *
   * @param expected asked anew after each wait, since calls in flight tell what calls cost
   * @throws BudgetSpentException if a cap does not allow it, whatever the calls in flight cost
   */
  Reservation reserve(Supplier<Estimate> expected) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Estimate estimate = expected.get();
        List<Cap> tight = caps.stream().filter(cap -> !cap.fits(estimate)).toList();
        if (tight.isEmpty()) {
          return new Reservation(estimate);
        }
        Optional<Cap> spent = tight.stream().filter(Cap::isSettled).findFirst();
        if (spent.isPresent()) {
          throw new BudgetSpentException(spent.get().words());
        }
        settled.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** What is set aside for one call. */
  final class Reservation {

    private final List<Double> shares;

    private Reservation(Estimate estimate) {
      shares = caps.stream().map(cap -> cap.share(estimate)).toList();
      for (int i = 0; i < shares.size(); i++) {
        caps.get(i).reserve(shares.get(i));
      }
    }

    /** Puts what the call did cost in its place. */
    void settle(Cost actual) {
      lock.lock();
      try {
        for (int i = 0; i < shares.size(); i++) {
          caps.get(i).settle(shares.get(i), actual);
        }
        settled.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
