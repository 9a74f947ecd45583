package org.safetyjunit.internal.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;

/** The threads of trials serve one cell after the other, and carry nothing over. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TrialThreadsTest {

  private static final int CONCURRENCY = 8;

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  private CellResult run(ModelClient model) {
    Cell cell = PlainTrials.cell("threads", Plan.observed(0.5, 0.95, 40), CONCURRENCY);
    ModelClient watched =
        request -> {
          threads.add(Thread.currentThread());
          return model.send(request);
        };
    return CellRun.run(cell, new PlainTrials(() -> watched), new Unrecorded(1));
  }

  private static ModelReply fine() {
    return ModelReply.of(Message.assistant("I would rather not."));
  }

  @Test
  void cellsShareThreadsWhereThreadsAreDear() {
    for (int i = 0; i < 20; i++) {
      assertThat(run(request -> fine()).verdict()).isEqualTo(Verdict.PASSED);
    }
    int most = Runtime.version().feature() < 21 ? 4 * CONCURRENCY : 20 * 40;
    assertThat(threads).hasSizeBetween(1, most);
  }

  @Test
  void trialsSeeTheClassesOfTheCellThatTheyBelongTo() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try {
      for (int i = 0; i < 3; i++) {
        ClassLoader own = new ClassLoader(before) {};
        Thread.currentThread().setContextClassLoader(own);
        Queue<ClassLoader> seen = new ConcurrentLinkedQueue<>();
        run(
            request -> {
              seen.add(Thread.currentThread().getContextClassLoader());
              return fine();
            });
        assertThat(seen).hasSizeGreaterThanOrEqualTo(20).containsOnly(own);
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The trials of a cell that is interrupted are, too; those of the next one are not. */
  @Test
  void anInterruptMeetsNoLaterCell() throws Exception {
    for (int i = 0; i < 30; i++) {
      CountDownLatch begun = new CountDownLatch(CONCURRENCY);
      Queue<Verdict> verdicts = new ConcurrentLinkedQueue<>();
      Thread cell =
          new Thread(
              () ->
                  verdicts.add(
                      run(request -> {
                            begun.countDown();
                            return waiting();
                          })
                          .verdict()));
      cell.start();
      begun.await();
      cell.interrupt();
      cell.join();
      assertThat(verdicts).containsExactly(Verdict.INCONCLUSIVE);

      Queue<Boolean> interrupted = new ConcurrentLinkedQueue<>();
      CellResult next =
          run(
              request -> {
                interrupted.add(Thread.currentThread().isInterrupted());
                return fine();
              });
      assertThat(next.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(interrupted).containsOnly(false);
    }
  }

  private static ModelReply waiting() {
    try {
      Thread.sleep(TimeUnit.MINUTES.toMillis(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return fine();
  }
}
