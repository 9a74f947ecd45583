package org.safetyjunit.internal.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.internal.traffic.Threads;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.internal.trial.Seeds;

/** Puts labelled transcripts before a judge, several at once. */
public final class JudgeAnswers {

  private JudgeAnswers() {}

  /**
   * The answers, one list for each transcript, one answer for each repeat.
   *
   * @param repeats how often each is asked about, from 1
   * @param concurrency most questions at once, from 1
   * @throws InterruptedException if the time is over
   * @throws BudgetSpentException if a cap is reached
   */
  public static List<List<Judged>> of(
      ModelJudge judge, List<LabelledTranscript> set, int repeats, int concurrency)
      throws InterruptedException {
    List<List<Judged>> answers = new ArrayList<>();
    of(judge, set, repeats, concurrency, answers::add);
    return answers;
  }

  /**
   * Hands over the answers, in the order of the transcripts.
   *
   * @param goOn is given the answers about one transcript, and says whether to ask on
   */
  static void of(
      ModelJudge judge,
      List<LabelledTranscript> set,
      int repeats,
      int concurrency,
      Predicate<List<Judged>> goOn)
      throws InterruptedException {
    ExecutorService workers =
        Executors.newFixedThreadPool(concurrency, task -> Threads.daemon("safety judge", task));
    try {
      List<List<Future<Judged>>> asked = new ArrayList<>();
      for (LabelledTranscript each : set) {
        List<Future<Judged>> repeated = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
          long seed = Seeds.derive(repeat, each.id());
          repeated.add(workers.submit(() -> judge.judge(each.transcript(), seed)));
        }
        asked.add(repeated);
      }
      for (List<Future<Judged>> repeated : asked) {
        List<Judged> said = new ArrayList<>();
        for (Future<Judged> each : repeated) {
          said.add(each.get());
        }
        if (!goOn.test(said)) {
          return;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BudgetSpentException spent) {
        throw spent;
      }
      throw new IllegalStateException("the judge's answers cannot be had: " + e.getCause(), e);
    } finally {
      workers.shutdownNow();
    }
  }
}
