package org.safetyjunit.internal.extension;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.baseline.Baseline;
import org.safetyjunit.internal.baseline.BaselineException;
import org.safetyjunit.internal.config.ConfigurationException;
import org.safetyjunit.internal.config.JudgeSetup;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.config.RecordSettings;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.journal.Recordings;
import org.safetyjunit.internal.journal.Secrets;
import org.safetyjunit.internal.progress.ProgressLines;
import org.safetyjunit.internal.progress.RunProgress;
import org.safetyjunit.internal.record.ReportDirectory;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Experience;
import org.safetyjunit.model.Usage;

/** What all cells of a run share. Lives in the root of JUnit's store, and is closed with it. */
final class SafetyRun implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  /** The same in all runs of a JVM, so that a rerun of failed tests finds what was decided. */
  private static final String JVM =
      ProcessHandle.current().pid()
          + "@"
          + ProcessHandle.current().info().startInstant().map(Object::toString).orElse("");

  private final SafetyConfiguration configuration;
  private final ReportDirectory report;
  private final Recordings recordings;
  private final Optional<RunJudge> judge;
  private final Optional<RunMonitor> monitor;
  private final long seed = new SecureRandom().nextLong();
  private final Budget budget;
  private final Map<String, Budget> testBudgets = new ConcurrentHashMap<>();
  private final Map<PlanKey, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, String> cells = new ConcurrentHashMap<>();
  private final Map<String, Experience> experiences = new ConcurrentHashMap<>();
  private final Clock clock = Clock.systemUTC();
  private final Baseline baseline;
  private final RunProgress progress = new RunProgress(System::nanoTime);
  private final Optional<ProgressLines> lines;
  private final RunForecast forecast = new RunForecast();
  private final Set<String> said = ConcurrentHashMap.newKeySet();

  private static final Duration EVERY = Duration.ofSeconds(5);

  private record PlanKey(double maxRate, double confidence, int maxTrials) {}

  private SafetyRun(SafetyConfiguration configuration) {
    this.configuration = configuration;
    this.budget = new Budget(configuration.budget().unspent());
    this.baseline =
        Baseline.open(configuration.reporting().baseline(), configuration.reportDirectory(), clock);
    progress.expect(SafetyLauncherListener.tests());
    this.lines =
        configuration.reporting().progress()
            ? Optional.of(ProgressLines.start(progress, EVERY, SafetyRun::say))
            : Optional.empty();
    RecordSettings records = configuration.records();
    this.report =
        new ReportDirectory(
            configuration.reportDirectory(),
            "%s %s%s".formatted(JVM, configuration.mode(), records.resume() ? " resumed" : ""));
    Stream<ModelSetup> models =
        Stream.concat(
            configuration.models().stream(),
            configuration.grading().judge().map(JudgeSetup::model).stream());
    Secrets secrets =
        Secrets.in(
            System.getenv(),
            models.flatMap(model -> model.settings().apiKeyEnv().stream()).toList());
    this.recordings =
        new Recordings(
            configuration.reportDirectory(),
            records.cassetteDirectory(),
            secrets::redact,
            SafetyRun::say,
            clock);
    this.judge = RunJudge.of(configuration, budget);
    this.monitor = RunMonitor.of(configuration, budget);
  }

  /** The run that a test belongs to. */
  static SafetyRun of(ExtensionContext context) {
    SafetyLauncherListener.objection()
        .ifPresent(
            fault -> {
              throw new ExtensionConfigurationException(fault);
            });
    QuietLogging.settle();
    try {
      return Objects.requireNonNull(
          context
              .getRoot()
              .getStore(SafetyExtension.NAMESPACE)
              .getOrComputeIfAbsent(
                  SafetyRun.class,
                  key ->
                      new SafetyRun(
                          SafetyConfiguration.read(
                              context::getConfigurationParameter, SafetyLauncherListener.keys())),
                  SafetyRun.class));
    } catch (ConfigurationException | BaselineException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  SafetyConfiguration configuration() {
    return configuration;
  }

  ReportDirectory report() {
    return report;
  }

  Recordings recordings() {
    return recordings;
  }

  /** The judge; empty if none is named, or it is the stand-in. */
  Optional<RunJudge> judge() {
    return judge;
  }

  long seed() {
    return seed;
  }

  /** What a test may spend: its cells share it. */
  Budget budget(Scenario scenario) {
    if (!configuration.mode().reachesVerdicts()) {
      return new Budget(List.of()); // stand-ins cost nothing
    }
    return testBudgets.computeIfAbsent(
        scenario.testClass().getName() + "#" + scenario.method(),
        test -> budget.part(configuration.testBudget().unspent()));
  }

  Plan plan(double maxRate, double confidence, int maxTrials) {
    return plans.computeIfAbsent(
        new PlanKey(maxRate, confidence, maxTrials),
        key ->
            maxTrials == SafetyTest.UNSET
                ? Plan.derived(maxRate, confidence)
                : Plan.of(maxRate, confidence, maxTrials));
  }

  /** Refuses a second cell of the same id, in any case of letters: some file systems have one. */
  void register(Cell cell) {
    String other = cells.putIfAbsent(cell.id().toLowerCase(Locale.ROOT), cell.uniqueId());
    if (other != null && !other.equals(cell.uniqueId())) {
      throw new ExtensionConfigurationException(
          "two cells have the id \"%s\": %s and %s. Give one scenario another name with @SafetyScenario(\"...\")"
              .formatted(cell.id(), other, cell.uniqueId()));
    }
  }

  /** What is known of a model by its cells so far. */
  Experience experience(String model) {
    return experiences.computeIfAbsent(model, name -> new Experience());
  }

  /** The monitor; only in the mode that asks it. */
  RunMonitor monitor() {
    return monitor.orElseThrow();
  }

  RunForecast forecast() {
    return forecast;
  }

  Baseline baseline() {
    return baseline;
  }

  RunProgress progress() {
    return progress;
  }

  Clock clock() {
    return clock;
  }

  /** Tells the people who watch the run. */
  static void say(String line) {
    System.out.println("[safety] " + line);
  }

  /** Says something that many cells may have to say. */
  void sayOnce(String line) {
    if (said.add(line.replaceAll("\\S+\\.jsonl", ""))) {
      say(line);
    }
  }

  static OptionalDouble cost(ModelSetup model, Usage usage) {
    return model.prices().of(usage);
  }

  @Override
  public void close() {
    configuration.models().forEach(ModelSetup::close);
    lines.ifPresent(ProgressLines::close);
    forecast.conclude(configuration.reportDirectory());
    monitor.ifPresent(each -> each.conclude(report));
    if (cells.isEmpty()
        || !configuration.mode().reachesVerdicts()
        || configuration.records().trial().isPresent()) {
      return;
    }
    report.rebuild(configuration.reporting().previous());
    baseline.write().ifPresent(SafetyRun::say);
    Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"))
        .filter(name -> !name.isBlank())
        .ifPresent(name -> report.summarize(Path.of(name)));
  }
}
