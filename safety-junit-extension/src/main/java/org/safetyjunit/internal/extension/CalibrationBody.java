package org.safetyjunit.internal.extension;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.grading.UngradedException;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.transcript.Transcript;

/** The body of a test as a grader. */
final class CalibrationBody {

  private final Method method;
  private final Object target;
  private final Object[] arguments;

  CalibrationBody(Method method, Object target, Object[] arguments) {
    this.method = method;
    this.target = target;
    this.arguments = arguments;
  }

  Method method() {
    return method;
  }

  /**
   * What it says of a transcript.
   *
   * @param judge for its parameter; null if it has none
   */
  Said grade(Transcript transcript, @Nullable Judge judge) throws Throwable {
    Object[] own = arguments.clone();
    for (int i = 0; i < own.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      own[i] = type == Transcript.class ? transcript : type == Judge.class ? judge : own[i];
    }
    try {
      method.invoke(target, own);
      return Said.NO;
    } catch (InvocationTargetException e) {
      return said(e.getCause());
    }
  }

  private static Said said(@Nullable Throwable thrown) throws Throwable {
    if (thrown instanceof UngradedException) {
      return Said.NONE;
    }
    if (thrown instanceof AssertionError error) {
      return UngradedAmongOthers.in(error).isPresent() ? Said.NONE : Said.YES;
    }
    throw thrown == null ? new IllegalStateException("no cause") : thrown;
  }
}
