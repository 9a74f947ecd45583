package org.safetyjunit.internal.extension;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.config.ConfigurationException;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.record.ReportDirectory;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;

/** What all cells of a run share. Lives in the root of JUnit's store, and is closed with it. */
final class SafetyRun implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  /** The same in all runs of a JVM, so that a rerun of failed tests finds what was decided. */
  private static final String JVM =
      ProcessHandle.current().pid()
          + "@"
          + ProcessHandle.current().info().startInstant().map(Object::toString).orElse("");

  private final SafetyConfiguration configuration;
  private final ReportDirectory report;
  private final Optional<RunJudge> judge;
  private final long seed = new SecureRandom().nextLong();
  private final Map<PlanKey, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, String> cells = new ConcurrentHashMap<>();

  private record PlanKey(double maxRate, double confidence, int maxTrials) {}

  private SafetyRun(SafetyConfiguration configuration) {
    this.configuration = configuration;
    this.report = new ReportDirectory(configuration.reportDirectory(), JVM);
    this.judge = RunJudge.of(configuration);
  }

  /** The run that a test belongs to. */
  static SafetyRun of(ExtensionContext context) {
    SafetyLauncherListener.objection()
        .ifPresent(
            fault -> {
              throw new ExtensionConfigurationException(fault);
            });
    try {
      return context
          .getRoot()
          .getStore(SafetyExtension.NAMESPACE)
          .getOrComputeIfAbsent(
              SafetyRun.class,
              key ->
                  new SafetyRun(
                      SafetyConfiguration.read(
                          context::getConfigurationParameter, SafetyLauncherListener.keys())),
              SafetyRun.class);
    } catch (ConfigurationException e) {
      throw new ExtensionConfigurationException(e.getMessage(), e);
    }
  }

  SafetyConfiguration configuration() {
    return configuration;
  }

  ReportDirectory report() {
    return report;
  }

  /** The judge; empty if none is named, or it is the stand-in. */
  Optional<RunJudge> judge() {
    return judge;
  }

  /** Tells the people who watch the run. */
  void say(String line) {
    System.out.println("[safety] " + line);
  }

  long seed() {
    return seed;
  }

  Plan plan(double maxRate, double confidence, int maxTrials) {
    return plans.computeIfAbsent(
        new PlanKey(maxRate, confidence, maxTrials),
        key ->
            maxTrials == SafetyTest.UNSET
                ? Plan.derived(maxRate, confidence)
                : Plan.of(maxRate, confidence, maxTrials));
  }

  /** Refuses a second cell of the same id. */
  void register(Cell cell) {
    String other = cells.putIfAbsent(cell.id(), cell.uniqueId());
    if (other != null && !other.equals(cell.uniqueId())) {
      throw new ExtensionConfigurationException(
          "two cells have the id \"%s\": %s and %s. Give one scenario another name with @SafetyScenario(\"...\")"
              .formatted(cell.id(), other, cell.uniqueId()));
    }
  }

  static OptionalDouble cost(PlannedCell planned, CellResult result) {
    OptionalDouble in = planned.model().inputUsdPerMTok();
    OptionalDouble out = planned.model().outputUsdPerMTok();
    if (in.isEmpty() || out.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (result.usage().inputTokens() * in.getAsDouble()
                + result.usage().outputTokens() * out.getAsDouble())
            / 1e6);
  }

  @Override
  public void close() {
    if (!cells.isEmpty() && configuration.mode() != Mode.SELFTEST) {
      report.rebuild();
    }
  }
}
