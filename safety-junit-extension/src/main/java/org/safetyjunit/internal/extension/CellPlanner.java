package org.safetyjunit.internal.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.statistics.ImpossiblePlanException;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.Judging;

/** Makes the cells of a test: models outermost, so that another model keeps unique ids. */
final class CellPlanner {

  private static final int SMOKE_TRIALS = 20;

  private final SafetyRun run;
  private final Scenario scenario;
  private final String templateId;

  CellPlanner(SafetyRun run, Scenario scenario, String templateId) {
    this.run = run;
    this.scenario = scenario;
    this.templateId = templateId;
  }

  List<PlannedCell> cells() {
    JudgePlan judges = new JudgePlan(run, scenario);
    Optional<JudgedRate> rate = judges.rate();
    Plan plan = plan(rate);
    List<PlannedCell> cells = new ArrayList<>();
    for (ModelSetup model : run.configuration().models()) {
      check(model);
      Judging judging = judges.judging(model, rate);
      for (Optional<Text> prompt : prompts()) {
        for (Map<String, String> factors : combinations()) {
          cells.add(cell(plan, judging, model, prompt, factors, cells.size() + 1));
        }
      }
    }
    return cells;
  }

  private Plan plan(Optional<JudgedRate> judged) {
    SafetyTest test = scenario.test();
    int cap = run.configuration().maxTrials().orElse(Integer.MAX_VALUE);
    try {
      if (!ScenarioCheck.isProof(scenario)) {
        int trials = test.maxTrials() == SafetyTest.UNSET ? SMOKE_TRIALS : test.maxTrials();
        return Plan.observed(test.maxRate(), test.confidence(), Math.min(trials, cap));
      }
      double maxRate = judged.map(JudgedRate::threshold).orElse(test.maxRate());
      double confidence = judged.map(JudgedRate::planConfidence).orElse(test.confidence());
      Plan plan = run.plan(maxRate, confidence, test.maxTrials());
      Plan capped = plan.maxTrials() <= cap ? plan : run.plan(maxRate, confidence, cap);
      return judged.map(rate -> capped.exceedingAt(rate.exceedThreshold())).orElse(capped);
    } catch (ImpossiblePlanException e) {
      String moved =
          judged.isEmpty() ? "" : " (the judge's calibration moved maxRate to this judged rate)";
      throw new ExtensionConfigurationException(
          scenario.place() + ": " + e.getMessage() + moved, e);
    }
  }

  private void check(ModelSetup model) {
    boolean varies = !ScenarioCheck.isProof(scenario) || !scenario.variations().isEmpty();
    Optional<String> setting = varies ? Optional.empty() : model.determinism();
    if (setting.isPresent()) {
      throw new ExtensionConfigurationException(
          "%s: %s makes every trial the same draw, which proves nothing: remove it, vary the texts with @Vary, or use decision = OBSERVED_RATE"
              .formatted(scenario.place(), setting.get()));
    }
    if (model.inWaves() && scenario.appDriven() && scenario.test().concurrency() <= 1) {
      throw new ExtensionConfigurationException(
          "%s: with execution = batch (model %s) every trial would wait for a batch of its own, up to a day each: set concurrency on the test, which says that the application is thread-safe, or use execution = live"
              .formatted(scenario.place(), model.name()));
    }
    int connections = scenario.connections().size();
    if (model.simulated() == null && model.connection() == null && connections != 1) {
      throw new ExtensionConfigurationException(
          "%s: %d @Environment methods of the test return a ModelClient, and model %s (provider = environment) needs one: what it returns is called as the model"
              .formatted(scenario.place(), connections, model.name()));
    }
    String missing =
        scenario.aligned().isEmpty()
            ? "@AlignedReply"
            : scenario.misaligned().isEmpty() ? "@MisalignedReply" : "";
    if (model.simulated() != null && !missing.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s: the simulated model needs replies to draw from: add %s (text or resource) to the scenario, or name another model in safety.models"
              .formatted(scenario.place(), missing));
    }
  }

  private List<Optional<Text>> prompts() {
    return scenario.prompts().isEmpty()
        ? List.of(Optional.empty())
        : scenario.prompts().stream().map(Optional::of).toList();
  }

  private List<Map<String, String>> combinations() {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, List<String>> factor : scenario.factors().entrySet()) {
      List<Map<String, String>> wider = new ArrayList<>();
      for (Map<String, String> combination : combinations) {
        for (String value : factor.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(combination);
          more.put(factor.getKey(), value);
          wider.add(more);
        }
      }
      combinations = wider;
    }
    return combinations;
  }

  private PlannedCell cell(
      Plan plan,
      @Nullable Judging judging,
      ModelSetup model,
      Optional<Text> prompt,
      Map<String, String> factors,
      int number) {
    int wished = scenario.test().concurrency();
    int concurrency =
        scenario.appDriven()
            ? Math.max(1, wished)
            : wished == SafetyTest.UNSET
                ? model.concurrency()
                : Math.min(wished, model.concurrency());
    String promptName = prompt.map(Text::name).orElse("");
    List<String> parts = new ArrayList<>(List.of(scenario.name()));
    if (scenario.inherited()) {
      parts.add(scenario.testClass().getSimpleName());
    }
    parts.add(scenario.method().getName());
    if (!promptName.isEmpty()) {
      parts.add(promptName);
    }
    factors.forEach((name, value) -> parts.add(name + "=" + value));
    parts.add(model.name());
    Cell cell =
        new Cell(
            CellId.of(parts),
            scenario.name(),
            scenario.method().getName(),
            promptName,
            factors,
            model.name(),
            model.settings().provider(),
            model.simulated() != null,
            scenario.appDriven(),
            plan,
            concurrency,
            scenario.maxTurns(),
            scenario.testClass().getName(),
            "%s/[test-template-invocation:#%d]".formatted(templateId, number));
    Optional<RunJudge> judge = judging == null ? Optional.empty() : run.judge();
    return new PlannedCell(cell.judged(judging), scenario, prompt, model, judge);
  }
}
