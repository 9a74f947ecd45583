package org.safetyjunit.internal.extension;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.safetyjunit.CalibrationTest;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.transcript.Transcript;

/** Runs {@link CalibrationTest}s. Registered by the annotation. */
public final class CalibrationExtension implements InvocationInterceptor, ParameterResolver {

  /** For JUnit. */
  public CalibrationExtension() {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Transcript.class || type == Judge.class;
  }

  @Override
  public @org.jspecify.annotations.Nullable Object resolveParameter(
      ParameterContext parameter, ExtensionContext context) {
    return null; // one for each labelled transcript
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    invocation.skip();
    Method method = invocationContext.getExecutable();
    method.setAccessible(true);
    CalibrationBody body =
        new CalibrationBody(
            method,
            invocationContext.getTarget().orElseThrow(),
            invocationContext.getArguments().toArray());
    new CalibrationCheck(SafetyRun.of(context), context.getRequiredTestClass(), body).run();
  }
}
