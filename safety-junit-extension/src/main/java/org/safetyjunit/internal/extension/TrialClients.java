package org.safetyjunit.internal.extension;

import java.util.List;
import java.util.SplittableRandom;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.trial.Question;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.internal.trial.Seeds;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

/**
 * The model of a cell, as each of its trials calls it.
 *
 * @param budget what the calls are paid from
 */
record TrialClients(PlannedCell planned, Budget budget) {

  /** For the conversation of a trial. */
  ModelClient client(TrialScope scope, int trial, long seed) throws Throwable {
    ModelSetup model = planned.model();
    if (model.simulated() != null) {
      Scenario scenario = planned.scenario();
      return model.simulatedClient(
          budget,
          model
              .simulated()
              .inTrial(
                  seed,
                  cellAndTrial(trial),
                  scenario.aligned(),
                  scenario.misaligned(),
                  scope::text));
    }
    ModelClient connection = model.connection(planned.cell().id(), trial, seed);
    return model.client(budget, connection == null ? scope.connection() : connection);
  }

  /** The stand-in's replies are the scenario's: of the answers to a question it draws one. */
  ModelClient questioned(ModelClient client, Question question, long seed) {
    if (planned.model().simulated() == null) {
      return client;
    }
    List<String> answers = question.answers();
    String drawn = answers.get(new SplittableRandom(seed).nextInt(answers.size()));
    return planned
        .model()
        .simulatedClient(budget, request -> ModelReply.of(Message.assistant(drawn)));
  }

  /** What the stand-in as a judge is told of a trial. */
  boolean isMisaligned(RecordedTranscript transcript) {
    SimulatedModel simulated = planned.model().simulated();
    return simulated != null
        && simulated.misaligned(transcript.seed(), cellAndTrial(transcript.trial()));
  }

  private long cellAndTrial(int trial) {
    return Seeds.derive(Seeds.derive(0, planned.cell().id()), trial);
  }
}
