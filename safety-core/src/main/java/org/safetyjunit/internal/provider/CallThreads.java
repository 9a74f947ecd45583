package org.safetyjunit.internal.provider;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Which threads calls run on, and those that the JVM may have to start for them. */
final class CallThreads {

  private static final @Nullable Method IS_VIRTUAL = isVirtual();

  private CallThreads() {}

  private static @Nullable Method isVirtual() {
    try {
      return Thread.class.getMethod("isVirtual");
    } catch (NoSuchMethodException olderJvm) {
      return null;
    }
  }

  /** Whether a thread is one that may wait at no cost. */
  static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invoke(thread);
    } catch (ReflectiveOperationException | UnsupportedOperationException preview) {
      return false; // 19 and 20 have it, and may not let it be used
    }
  }

  static Thread daemon(Runnable call) {
    Thread thread = new Thread(call, "safety-model-call");
    thread.setDaemon(true);
    return thread;
  }
}
