package org.safetyjunit.internal.traffic;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Threads for what mostly waits: virtual ones where the JVM has them. */
public final class Threads {

  private Threads() {}

  /**
   * An executor that runs each task at once.
   *
   * @param platform makes its threads on a JVM without virtual ones, where they are used again
   */
  public static ExecutorService perTask(ThreadFactory platform) {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException | UnsupportedOperationException olderJvm) {
      return Executors.newCachedThreadPool(platform); // 19 and 20 may not let them be used
    }
  }
}
