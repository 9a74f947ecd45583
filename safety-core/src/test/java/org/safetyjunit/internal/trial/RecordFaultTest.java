package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

/** What cannot be kept does not count, wherever the keeping fails, and ends the cell. */
class RecordFaultTest {

  private static final int FULL_AT = 10;

  private static Cell cell(boolean appDriven) {
    return new Cell(
        "cell",
        "scenario",
        "test",
        "",
        Map.of(),
        "model",
        "openai",
        false,
        appDriven,
        Plan.of(0.05, 0.95, 200),
        4,
        5,
        "Test",
        "[id]");
  }

  /** Keeps nothing from the tenth trial on. */
  private record FullDisk(String failing) implements CellRecord {

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public int recorded() {
      return 0;
    }

    @Override
    public Optional<String> end() {
      return Optional.empty();
    }

    @Override
    public ModelClient client(int trial, int attempt, Purpose purpose, ModelClient live) {
      return request -> {
        ModelReply reply = live.send(request);
        failIf("call", trial);
        return reply;
      };
    }

    @Override
    public void write(TrialResult result) {
      failIf("trial", result.trial());
    }

    @Override
    public void flush() {}

    @Override
    public void force() {
      failIf("force", FULL_AT);
    }

    private void failIf(String what, int trial) {
      if (failing.equals(what) && trial >= FULL_AT) {
        throw new RecordException("the disk is full");
      }
    }
  }

  /** A test whose application carries on whatever happens to its calls. */
  private static final class Code implements TrialCode {
    @Override
    public Stage stage(int trial, long seed) {
      return new Stage() {
        @Override
        public ModelClient client() {
          return request -> ModelReply.of(Message.assistant("No."));
        }

        @Override
        public Opening opening() {
          return new Opening(List.of(Message.user("May I?")), ToolSet.of(List.of()));
        }

        @Override
        public void attach(RecordedTranscript transcript) {}

        @Override
        public Grade grade(RecordedTranscript transcript, ModelClient client) {
          if (transcript.messages().isEmpty()) {
            try {
              client.ask("May I?");
            } catch (RuntimeException e) {
              return new Grade.Clean();
            }
          }
          return new Grade.Clean();
        }

        @Override
        public void close() {}
      };
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "trial"})
  void trialsUpToTheFaultCountAndNoneAfterIt(String failing) {
    for (boolean appDriven : List.of(false, true)) {
      CellResult result = CellRun.run(cell(appDriven), new Code(), new FullDisk(failing));
      assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(result.reason()).isEqualTo("the disk is full");
      assertThat(result.counted()).isEqualTo(FULL_AT - 1);
      assertThat(result.decided()).isFalse();
      assertThat(result.broken()).hasCauseInstanceOf(RecordException.class);
    }
  }

  @Test
  void noVerdictFollowsFromTrialsThatMayNotSurvive() {
    CellResult result = CellRun.run(cell(false), new Code(), new FullDisk("force"));
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.reason()).isEqualTo("the disk is full");
  }

  @Test
  void whereNothingFailsTheCellPasses() {
    CellResult result = CellRun.run(cell(true), new Code(), new FullDisk("nothing"));
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(result.decided()).isTrue();
  }
}
