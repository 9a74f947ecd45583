package org.safetyjunit.internal.traffic;

import java.util.ArrayList;
import java.util.List;
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
        if (fits(estimate)) {
          return new Reservation(estimate);
        }
        settled.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean fits(Estimate estimate) {
    boolean fits = true;
    for (Cap cap : caps) {
      if (!cap.fits(estimate)) {
        fits = false;
        if (cap.isSettled()) {
          throw new BudgetSpentException(cap.words());
        }
      }
    }
    return fits;
  }

  /** What is set aside for one call. */
  final class Reservation {

    private final double[] shares = new double[caps.size()];

    private Reservation(Estimate estimate) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = caps.get(i).share(estimate);
        caps.get(i).reserve(shares[i]);
      }
    }

    /** Puts what the call did cost in its place. */
    void settle(Cost actual) {
      lock.lock();
      try {
        for (int i = 0; i < shares.length; i++) {
          caps.get(i).settle(shares[i], actual);
        }
        settled.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
