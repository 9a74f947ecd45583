package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AttemptTest {

  private final PlainTrials plain =
      new PlainTrials(() -> request -> ModelReply.of(Message.assistant("I would rather not.")));

  @Test
  void whatFailsOnceTheConversationIsOverEndsTheCell() {
    Cell cell = PlainTrials.cell("ended", Plan.observed(0.5, 0.95, 40), 8);
    CellResult result = CellRun.run(cell, this::failsAtItsEnd, new Unrecorded(1));
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.reason()).isEqualTo("trial 1: java.lang.IllegalStateException: at the end");
  }

  private TrialCode.Stage failsAtItsEnd(int trial, long seed) {
    return new ForwardingStage(plain.stage(trial, seed)) {
      @Override
      public void ended(RecordedTranscript transcript) {
        throw new IllegalStateException("at the end");
      }
    };
  }
}
