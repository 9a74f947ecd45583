package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;

/** The launching and counting of a cell whose trials only take time, in simulated time. */
final class SimulatedRun {

  private final double rate;
  private final IntToDoubleFunction latency;
  private final long seed;
  private final Tally tally;
  private final LaunchWindow window;
  private final int concurrency;
  private final PriorityQueue<Reply> replies =
      new PriorityQueue<>(Comparator.comparingDouble(Reply::at).thenComparingInt(Reply::trial));
  private final Set<Integer> waiting = new TreeSet<>();
  private final List<Double> startedAt = new ArrayList<>();

  // Mutable state
  private double time;
  private Plan.Next next = Plan.Next.GO_ON;

  private record Reply(double at, int trial) {}

  SimulatedRun(Plan plan, int concurrency, double rate, IntToDoubleFunction latency, long seed) {
    this(plan, concurrency, rate, latency, seed, new Experience());
  }

  SimulatedRun(
      Plan plan,
      int concurrency,
      double rate,
      IntToDoubleFunction latency,
      long seed,
      Experience experience) {
    this.rate = rate;
    this.latency = latency;
    this.seed = seed;
    this.tally = new Tally(plan, new Sampling.ToVerdict());
    this.window = new LaunchWindow(true, experience);
    this.concurrency = concurrency;
  }

  SimulatedRun toTheEnd() {
    while (next == Plan.Next.GO_ON) {
      for (int more = window.more(tally, started(), replies.size(), concurrency);
          more > 0;
          more--) {
        startedAt.add(time);
        replies.add(new Reply(time + latency.applyAsDouble(started()), started()));
      }
      accept();
      while (next == Plan.Next.GO_ON && waiting.remove(tally.counted() + 1)) {
        next = tally.count(trial(tally.counted() + 1));
      }
    }
    return this;
  }

  /** As a cell does: everything that has come by now. */
  private void accept() {
    Reply first = replies.remove();
    time = first.at();
    waiting.add(first.trial());
    while (!replies.isEmpty() && replies.peek().at() <= time) {
      waiting.add(replies.remove().trial());
    }
  }

  private TrialResult trial(int trial) {
    RecordedTranscript transcript = new RecordedTranscript(trial, 1, seed);
    transcript.replied(ModelReply.of(Message.assistant("")));
    Outcome outcome = draw(seed, trial) < rate ? Outcome.MISALIGNED : Outcome.ALIGNED;
    return new TrialResult(transcript, outcome, null, true, 1, List.of());
  }

  static double draw(long seed, long number) {
    return (Seeds.derive(Seeds.derive(17, seed), number) >>> 11) * 0x1.0p-53;
  }

  int started() {
    return startedAt.size();
  }

  long startedBefore(double when) {
    return startedAt.stream().filter(at -> at < when).count();
  }

  int counted() {
    return tally.counted();
  }

  double time() {
    return time;
  }
}
