package org.safetyjunit.internal.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.traffic.CallingThread;

/** Threads for trials: virtual ones where the JVM has them. */
final class Workers {

  private static final @Nullable Method VIRTUAL = virtual();

  private Workers() {}

  static ExecutorService create(String name) {
    if (VIRTUAL != null) {
      try {
        return (ExecutorService) VIRTUAL.invoke(null);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new LinkageError("virtual threads cannot be used", e);
      }
    }
    return Executors.newCachedThreadPool(task -> new CallingThread(task, name));
  }

  private static @Nullable Method virtual() {
    try {
      return Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
    } catch (NoSuchMethodException e) {
      return null; // before 21
    }
  }
}
