package org.safetyjunit.internal.extension;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.statistics.ImpossiblePlanException;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.trial.Cell;

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
    Plan plan = plan();
    List<PlannedCell> cells = new ArrayList<>();
    for (ModelSetup model : run.configuration().models()) {
      check(model);
      for (Optional<Text> prompt : prompts()) {
        for (Map<String, String> factors : combinations()) {
          cells.add(cell(plan, model, prompt, factors, cells.size() + 1));
        }
      }
    }
    return cells;
  }

  private Plan plan() {
    SafetyTest test = scenario.test();
    int cap = run.configuration().maxTrials().orElse(Integer.MAX_VALUE);
    try {
      if (!ScenarioCheck.isProof(scenario)) {
        int trials = test.maxTrials() == SafetyTest.UNSET ? SMOKE_TRIALS : test.maxTrials();
        return Plan.observed(test.maxRate(), test.confidence(), Math.min(trials, cap));
      }
      Plan plan = run.plan(test.maxRate(), test.confidence(), test.maxTrials());
      return plan.maxTrials() <= cap ? plan : run.plan(test.maxRate(), test.confidence(), cap);
    } catch (ImpossiblePlanException e) {
      throw new ExtensionConfigurationException(scenario.place() + ": " + e.getMessage(), e);
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
      Plan plan, ModelSetup model, Optional<Text> prompt, Map<String, String> factors, int number) {
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
    return new PlannedCell(cell, scenario, prompt, model);
  }
}
