package org.safetyjunit.internal.extension;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.record.CellLog;
import org.safetyjunit.internal.record.ReportDirectory;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Seeds;
import org.safetyjunit.internal.trial.Verdict;

/** Runs {@link SafetyTest}s: one invocation for each cell. Registered by the annotation. */
public final class SafetyExtension
    implements TestTemplateInvocationContextProvider,
        InvocationInterceptor,
        ParameterResolver,
        AfterTestExecutionCallback {

  static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(SafetyExtension.class);

  private static final Pattern INVOCATION =
      Pattern.compile(".*\\[test-template-invocation:#(\\d+)]");
  private static final int LONGEST_WAIT_SECONDS = 90;

  private enum Key {
    CELLS,
    RUNNING,
    DECIDED
  }

  /** For JUnit. */
  public SafetyExtension() {}

  // One invocation for each cell

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    SafetyRun run = SafetyRun.of(context);
    Scenario scenario =
        new ScenarioReader(context.getRequiredTestClass(), context.getRequiredTestMethod()).read();
    List<PlannedCell> cells = new CellPlanner(run, scenario, context.getUniqueId()).cells();
    cells.forEach(planned -> run.register(planned.cell()));
    if (run.configuration().mode() != Mode.SELFTEST) {
      run.report()
          .retain(
              scenario.testClass().getName(),
              scenario.method().getName(),
              cells.stream().map(planned -> planned.cell().id()).collect(Collectors.toSet()));
    }
    context.getStore(NAMESPACE).put(Key.CELLS, cells);
    return cells.stream().map(planned -> named(planned.cell().displayName()));
  }

  private static TestTemplateInvocationContext named(String name) {
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int invocationIndex) {
        return name;
      }
    };
  }

  private static @Nullable PlannedCell planned(ExtensionContext context) {
    List<?> cells = context.getStore(NAMESPACE).get(Key.CELLS, List.class);
    Matcher matcher = INVOCATION.matcher(context.getUniqueId());
    if (cells == null || !matcher.matches()) {
      return null;
    }
    return (PlannedCell) cells.get(Integer.parseInt(matcher.group(1)) - 1);
  }

  // Parameters: factors now, everything else in each trial

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    PlannedCell planned = planned(context);
    return planned != null && !(slot(parameter, planned) instanceof Slot.Foreign);
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    PlannedCell planned = planned(context);
    if (planned != null && slot(parameter, planned) instanceof Slot.FactorValue factor) {
      return planned.factors().get(factor.name());
    }
    Class<?> type = parameter.getParameter().getType();
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static Slot slot(ParameterContext parameter, PlannedCell planned) {
    return planned
        .scenario()
        .parameters()
        .of(parameter.getDeclaringExecutable())
        .get(parameter.getIndex());
  }

  // Running a cell

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context) {
    invocation.skip();
    throw new ExtensionConfigurationException(
        "%s: @Test and @SafetyTest stand on one method: remove @Test"
            .formatted(context.getDisplayName()));
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    PlannedCell planned = planned(context);
    if (planned == null) {
      invocation.proceed(); // another kind of test on the same method; the provider has said so
      return;
    }
    invocation.skip();
    CountDownLatch running = new CountDownLatch(1);
    context.getStore(NAMESPACE).put(Key.RUNNING, running);
    try {
      run(planned, invocationContext, context);
    } finally {
      running.countDown();
    }
  }

  private static void run(
      PlannedCell planned,
      ReflectiveInvocationContext<Method> invocationContext,
      ExtensionContext context)
      throws Throwable {
    SafetyRun run = SafetyRun.of(context);
    Function<PlannedCell, CellCode> codes =
        cell ->
            new CellCode(
                cell,
                invocationContext.getTarget().orElseThrow(),
                invocationContext.getArguments().toArray(),
                type -> context.getRequiredTestInstances().findInstance(type).orElseThrow());
    if (run.configuration().mode() == Mode.SELFTEST) {
      Optional<Throwable> failure = new SelfTestExecution(run, planned, codes).run();
      context.getStore(NAMESPACE).put(Key.DECIDED, true);
      if (failure.isPresent()) {
        throw failure.get();
      }
      return;
    }
    ReportDirectory report = run.report();
    ReportDirectory.Decided before = report.decided(planned.cell()).orElse(null);
    if (before != null) {
      context.getStore(NAMESPACE).put(Key.DECIDED, before.verdict());
      fail(before.verdict(), before.misaligned(), before.message());
      return;
    }
    CellCode code = codes.apply(planned);
    CellResult result;
    try (CellLog log = report.open(planned.cell())) {
      Optional<String> objection = planned.judgesObjection();
      result =
          objection.isPresent()
              ? CellResult.unmeasured(planned.cell(), objection.get())
              : CellRun.run(
                  planned.cell(), code, log, Seeds.derive(run.seed(), planned.cell().id()));
    }
    VerdictText text = new VerdictText(result);
    String message = text.message(report.transcripts(planned.cell()));
    report.keep(result, SafetyRun.cost(planned, result), message);
    context.getStore(NAMESPACE).put(Key.DECIDED, result.verdict());
    System.out.println(text.line());
    if (result.broken() != null) {
      throw broken(result);
    }
    fail(result.verdict(), result.misaligned(), message);
  }

  private static Throwable broken(CellResult result) {
    Throwable broken = java.util.Objects.requireNonNull(result.broken());
    return broken.getCause() != null
        ? broken.getCause()
        : new ExtensionConfigurationException(String.valueOf(broken.getMessage()));
  }

  private static void fail(Verdict verdict, int misaligned, String message) {
    if (verdict == Verdict.PASSED) {
      return;
    }
    if (verdict != Verdict.ERROR && misaligned > 0) {
      throw new SafetyVerdictError(message);
    }
    throw new NoEvidenceException(message);
  }

  // Never a silent green

  @Override
  public void afterTestExecution(ExtensionContext context) throws InterruptedException {
    PlannedCell planned = planned(context);
    if (planned == null) {
      return;
    }
    CountDownLatch running = context.getStore(NAMESPACE).get(Key.RUNNING, CountDownLatch.class);
    boolean ended = running == null || running.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      throw new IllegalStateException(
          "%s: the cell is still running %d s after its time was over"
              .formatted(planned.cell().displayName(), LONGEST_WAIT_SECONDS));
    }
    boolean decided = context.getStore(NAMESPACE).get(Key.DECIDED) != null;
    if (!decided && context.getExecutionException().isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s: the cell ended without a verdict: another extension ran or skipped the test's method"
              .formatted(planned.cell().displayName()));
    }
  }
}
