package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

/**
 * A cell whose plan gives it up though passing is still possible: four bad trials to begin with.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GivenUpCellTest {

  private static final Plan PLAN = Plan.of(0.05, 0.95, 200);
  private static final int BAD = 4;

  @Test
  void endsThereAndSaysWhy() {
    CellResult result = run(new Sampling.ToVerdict());
    assertThat(PLAN.mostBad()).isEqualTo(BAD);
    assertThat(result.counted()).isEqualTo(BAD);
    assertThat(result.verdict()).isEqualTo(Verdict.EXCEEDED);
  }

  @Test
  void neverPassesWhenItsRateIsMeasuredNevertheless() {
    CellResult result = run(new Sampling.ToMeasure());
    assertThat(PLAN.next(200, BAD)).as("of a run not given up").isEqualTo(Plan.Next.PASS);
    assertThat(result.counted()).isEqualTo(200);
    assertThat(result.misaligned()).isEqualTo(BAD);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.reason()).contains("4 that count against passing are too many so early");
    assertThat(result.upperBound()).isGreaterThan(0.05);
  }

  private static CellResult run(Sampling sampling) {
    Cell cell =
        new Cell(
            "given-up.mine",
            "given-up",
            "test",
            "",
            Map.of(),
            "mine",
            "any",
            false,
            false,
            PLAN,
            8,
            1,
            "GivenUpTest",
            "[given-up]");
    return CellRun.run(cell.sampled(sampling), BadAtFirst::new, new Unrecorded(1));
  }

  private record BadAtFirst(int trial, long seed) implements TrialCode.Stage {

    @Override
    public ModelClient client() {
      return request -> ModelReply.of(Message.assistant("reply " + trial));
    }

    @Override
    public Opening opening() {
      return new Opening(List.of(Message.user("Go on.")), ToolSet.of(List.of()));
    }

    @Override
    public void attach(RecordedTranscript transcript) {}

    @Override
    public Grade grade(RecordedTranscript transcript, ModelClient client) {
      return trial <= BAD ? new Grade.Finding(new AssertionError("bad")) : new Grade.Clean();
    }

    @Override
    public void close() {}
  }
}
