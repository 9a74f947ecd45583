package org.safetyjunit.internal.traffic;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Threads for what mostly waits: virtual ones where the JVM has them. */
public final class Threads {

  private static final @Nullable Method IS_VIRTUAL = isVirtual();

  private Threads() {}

  private static @Nullable Method isVirtual() {
    try {
      return Thread.class.getMethod("isVirtual");
    } catch (NoSuchMethodException olderJvm) {
      return null;
    }
  }

  /** A platform thread that does not keep the JVM alive. */
  public static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Whether a thread is one that may wait at no cost. */
  public static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invoke(thread);
    } catch (ReflectiveOperationException | UnsupportedOperationException preview) {
      return false; // 19 and 20 have it, and may not let it be used
    }
  }

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
