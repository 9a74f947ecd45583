package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

/** Trials that are over at once run one after another, and only where none has to be waited for. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BriefTrialsTest {

  private static final int CONCURRENCY = 8;
  private static final int TRIALS = 20_000;
  private static final Plan PLAN = Plan.observed(1e-6, 0.95, TRIALS);

  private static ModelReply fine() {
    return ModelReply.of(Message.assistant("I would rather not."));
  }

  /** How often a trial began on another thread than the one that began before it. */
  private static int threadChanges() {
    List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    CellResult result =
        run(
            PlainTrials.cell("brief", PLAN, CONCURRENCY, true),
            new Unrecorded(1),
            request -> {
              threads.add(Thread.currentThread());
              return fine();
            });
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(threads).hasSize(TRIALS);
    int changes = 0;
    for (int i = 1; i < TRIALS; i++) {
      changes += threads.get(i) == threads.get(i - 1) ? 0 : 1;
    }
    return changes;
  }

  private static CellResult run(Cell cell, CellRecord record, ModelClient model) {
    return CellRun.run(cell, new PlainTrials(() -> model), record);
  }

  @Test
  void thoseOfASimulatedCellShareThreads() {
    assertThat(threadChanges()).isLessThan(TRIALS / 2);
  }

  @Test
  void whoWantsOneAtATimeGetsOneAtATime() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    TrialCode plain = new PlainTrials(() -> request -> fine());
    TrialCode counting =
        (trial, seed) -> {
          most.accumulateAndGet(open.incrementAndGet(), Math::max);
          return new ForwardingStage(plain.stage(trial, seed)) {
            @Override
            public void close() throws Exception {
              super.close();
              open.decrementAndGet();
            }
          };
        };
    Cell cell = PlainTrials.cell("one", PLAN, 1, true);
    assertThat(CellRun.run(cell, counting, new Unrecorded(1)).verdict()).isEqualTo(Verdict.PASSED);
    assertThat(most).hasValue(1);
  }

  /** After brief ones, trials that can only go on together. */
  private static ModelClient meetingAfter(int brief) {
    CyclicBarrier together = new CyclicBarrier(CONCURRENCY);
    return request -> {
      String text = request.messages().get(0).text();
      int trial = Integer.parseInt(text.replaceAll("\\D+", ""));
      if (trial > brief) {
        meet(together);
      }
      return fine();
    };
  }

  private static void meet(CyclicBarrier together) {
    try {
      together.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("not side by side", e);
    }
  }

  @Test
  void thoseOfAnyOtherModelRunSideBySideHoweverBriefTheyWereSoFar() {
    Cell cell = PlainTrials.cell("real", PLAN, CONCURRENCY);
    CellResult result = run(cell, new Unrecorded(1), meetingAfter(TRIALS - 80));
    assertThat(result.reason()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
  }

  @Test
  void newOnesThatFollowRecordedOnesRunSideBySide() {
    Cell cell = PlainTrials.cell("resumed", PLAN, CONCURRENCY);
    CellResult result = run(cell, new Recorded(TRIALS - 80), meetingAfter(TRIALS - 80));
    assertThat(result.reason()).isEmpty();
    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
  }

  /** A record that says that its first trials are known; the model gives the same replies again. */
  private record Recorded(int recorded) implements CellRecord {

    @Override
    public long seed() {
      return 1;
    }

    @Override
    public Optional<String> end() {
      return Optional.empty();
    }

    @Override
    public ModelClient client(int trial, int attempt, Purpose purpose, ModelClient live) {
      return live;
    }

    @Override
    public void write(TrialResult result) {}

    @Override
    public void flush() {}

    @Override
    public void force() {}
  }
}
