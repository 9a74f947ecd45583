package org.safetyjunit.internal.batch;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.provider.BatchResult;
import org.safetyjunit.model.ModelRequest;

/** A request, and the thread that waits for what becomes of it. */
final class Waiter {

  private final CountDownLatch done = new CountDownLatch(1);
  private final ModelRequest request;
  private final String trial;
  private final String fingerprint;
  private final int bytes;

  // Written before the latch opens, read after
  private @Nullable Delivery delivery;

  /**
   * A result and where it is from.
   *
   * @param result what became of the request
   * @param spend notes that no one may have this result again
   */
  record Delivery(BatchResult result, Runnable spend) {}

  /**
   * Waits for one request.
   *
   * @param trial whose request it is, in words; empty if that of no trial
   * @param fingerprint the same for the same request of the same trial, and for no other
   * @param bytes its size
   */
  Waiter(ModelRequest request, String trial, String fingerprint, int bytes) {
    this.request = request;
    this.trial = trial;
    this.fingerprint = fingerprint;
    this.bytes = bytes;
  }

  ModelRequest request() {
    return request;
  }

  String trial() {
    return trial;
  }

  String fingerprint() {
    return fingerprint;
  }

  int bytes() {
    return bytes;
  }

  void deliver(Delivery what) {
    delivery = what;
    done.countDown();
  }

  Delivery await() throws InterruptedException {
    done.await();
    if (delivery == null) {
      throw new IllegalStateException("woken without a delivery");
    }
    return delivery;
  }
}
