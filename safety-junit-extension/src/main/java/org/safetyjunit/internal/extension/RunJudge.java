package org.safetyjunit.internal.extension;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safetyjunit.internal.config.JudgeSetup;
import org.safetyjunit.internal.config.SafetyConfiguration;
import org.safetyjunit.internal.judge.JudgeModel;
import org.safetyjunit.internal.judge.KnownAnswerCheck;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.judge.SchemaClient;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.model.ModelClient;

/** The judge of a run, and what it has shown to know. */
final class RunJudge {

  private static final int MOST_AT_ONCE = 8;

  private final JudgeSetup setup;
  private final JudgeModel model;
  private final ModelClient client;
  private final Path report;
  private final Map<String, Optional<String>> objections = new HashMap<>();

  private RunJudge(JudgeSetup setup, ModelClient connection, Path report) {
    this.setup = setup;
    this.model = new JudgeModel(setup.name(), setup.identity(), setup.votes());
    this.client = new SchemaClient(connection);
    this.report = report;
  }

  /**
   * The judge that the configuration names; empty if it is none, or the stand-in.
   *
   * @param budget what its questions are paid from
   */
  static Optional<RunJudge> of(SafetyConfiguration configuration, Budget budget) {
    return configuration
        .grading()
        .judge()
        .filter(judge -> judge.model().simulated() == null)
        .map(
            judge ->
                new RunJudge(
                    judge,
                    judge
                        .model()
                        .client(budget, Objects.requireNonNull(judge.model().connection())),
                    configuration.reportDirectory()));
  }

  JudgeModel model() {
    return model;
  }

  ModelClient client() {
    return client;
  }

  /** Most questions at once. */
  int concurrency() {
    return Math.min(MOST_AT_ONCE, setup.model().concurrency());
  }

  /**
   * Why the judge cannot be believed by this rubric, if so. Asked before the first trial; one cell
   * asks, the others wait for it.
   */
  synchronized Optional<String> objection(RubricText rubric) throws InterruptedException {
    Optional<String> known = objections.get(rubric.hash());
    if (known == null) {
      known = new KnownAnswerCheck(model, rubric, client, report, concurrency()).run().objection();
      objections.put(rubric.hash(), known);
    }
    return known;
  }
}
