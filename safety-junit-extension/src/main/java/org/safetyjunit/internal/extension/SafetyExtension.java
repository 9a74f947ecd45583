package org.safetyjunit.internal.extension;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
    context.getStore(NAMESPACE).put(Key.CELLS, cells);
    if (!run.configuration().mode().reachesVerdicts()) {
      return cells.stream().map(planned -> named(planned.cell().displayName()));
    }
    OptionalInt trial = run.configuration().records().trial();
    if (trial.isPresent()) {
      return cells.stream()
          .map(planned -> named(TrialReplay.displayName(planned.cell(), trial.getAsInt())));
    }
    run.progress().plan(cells.size());
    run.report()
        .retain(
            scenario.testClass().getName(),
            scenario.method().getName(),
            cells.stream().map(planned -> planned.cell().id()).collect(Collectors.toSet()));
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
      return planned.value(factor);
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
                run.budget(cell.scenario()),
                context);
    Optional<Throwable> failure = run(run, planned, codes, context);
    context.getStore(NAMESPACE).put(Key.DECIDED, true);
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private static Optional<Throwable> run(
      SafetyRun run,
      PlannedCell planned,
      Function<PlannedCell, CellCode> codes,
      ExtensionContext context)
      throws InterruptedException {
    if (run.configuration().mode() == Mode.SELFTEST) {
      return new SelfTestExecution(run, planned, codes).run();
    }
    if (run.configuration().mode() == Mode.PLAN) {
      return new PlanExecution(run, planned, codes).run();
    }
    if (run.configuration().mode() == Mode.MONITOR) {
      return new MonitorExecution(run, planned.cell()).run();
    }
    OptionalInt trial = run.configuration().records().trial();
    return trial.isPresent()
        ? new TrialReplay(run, planned, codes.apply(planned), trial.getAsInt()).run()
        : new CellExecution(run, planned, codes.apply(planned), context).run();
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
