package org.safetyjunit.internal.trial;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for trials: virtual ones where the JVM has them. */
final class Workers {

  private static final @org.jspecify.annotations.Nullable Method VIRTUAL = virtual();

  private Workers() {}

  static ExecutorService create(String name) {
    if (VIRTUAL != null) {
      try {
        return (ExecutorService) VIRTUAL.invoke(null);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new LinkageError("virtual threads cannot be used", e);
      }
    }
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  private static @org.jspecify.annotations.Nullable Method virtual() {
    try {
      return Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
    } catch (NoSuchMethodException e) {
      return null; // before 21
    }
  }
}
