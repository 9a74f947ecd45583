package org.safetyjunit.internal.provider;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads that calls run on: virtual where the JVM has them, and never in the way of exit. */
final class CallThreads {

  private CallThreads() {}

  static ExecutorService start() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException | UnsupportedOperationException olderJvm) {
      return Executors.newCachedThreadPool(CallThreads::daemon);
    }
  }

  static Thread daemon(Runnable call) {
    Thread thread = new Thread(call, "safety-model-call");
    thread.setDaemon(true);
    return thread;
  }
}
