package org.safetyjunit.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Counts what all threads allocate, those that end meanwhile too. From JDK 21 the JVM does; before,
 * it is what the heap has grown by, which needs a JVM whose young generation is large enough for no
 * collection to happen.
 */
final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final @Nullable Method TOTAL = total();

  private final long collections;
  private final long before;

  private Allocation(long collections, long before) {
    this.collections = collections;
    this.before = before;
  }

  static Allocation begin() {
    if (TOTAL == null) {
      System.gc();
    }
    return new Allocation(collections(), allocated());
  }

  /** What was allocated since; -1 if this JVM cannot tell. */
  long bytes() {
    long bytes = allocated() - before;
    return TOTAL == null && collections() != collections ? -1 : bytes;
  }

  private static long allocated() {
    if (TOTAL == null) {
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
    try {
      return (long) TOTAL.invoke(THREADS);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("allocation cannot be counted", e);
    }
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static @Nullable Method total() {
    try {
      return ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes");
    } catch (NoSuchMethodException e) {
      return null; // before 21
    }
  }
}
