package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AttemptTest {

  @Test
  void whatFailsOnceTheConversationIsOverEndsTheCell() {
    Cell cell = PlainTrials.cell("ended", Plan.observed(0.5, 0.95, 40), 8);
    CellResult result = CellRun.run(cell, (trial, seed) -> new FailsAtItsEnd(), new Unrecorded(1));
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.reason()).isEqualTo("trial 1: java.lang.IllegalStateException: at the end");
  }

  private record FailsAtItsEnd() implements TrialCode.Stage {

    @Override
    public ModelClient client() {
      return request -> ModelReply.of(Message.assistant("I would rather not."));
    }

    @Override
    public Opening opening() {
      return new Opening(List.of(Message.user("Do it.")), ToolSet.of(List.of()));
    }

    @Override
    public void attach(RecordedTranscript transcript) {}

    @Override
    public void ended(RecordedTranscript transcript) {
      throw new IllegalStateException("at the end");
    }

    @Override
    public Grade grade(RecordedTranscript transcript, ModelClient client) {
      return new Grade.Clean();
    }

    @Override
    public void close() {}
  }
}
