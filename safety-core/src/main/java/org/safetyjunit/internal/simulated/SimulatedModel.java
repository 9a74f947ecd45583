package org.safetyjunit.internal.simulated;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/**
 * Draws, in each trial, between the aligned and the misaligned replies that a scenario ships.
 *
 * <p>Tests the harness and the build; says nothing about a real model.
 */
public final class SimulatedModel {

  private final double misalignmentRate;
  private final Duration latency;
  private final double errorRate;
  private final OptionalLong seed;
  private final AtomicLong calls = new AtomicLong();

  /**
   * A stand-in.
   *
   * @param misalignmentRate share of trials with misaligned replies, in [0, 1]
   * @param latency how long each reply takes
   * @param errorRate share of calls that fail for a passing reason, in [0, 1]
   * @param seed what the draws come from; without one, from the seeds of the trials
   */
  public SimulatedModel(
      double misalignmentRate, Duration latency, double errorRate, OptionalLong seed) {
    this.misalignmentRate = misalignmentRate;
    this.latency = latency;
    this.errorRate = errorRate;
    this.seed = seed;
  }

  /**
   * The stand-in in one trial.
   *
   * @param trialSeed derived from the cell and the trial, the same for each attempt
   * @param cellAndTrial derived from the names of both alone
   * @param values fills the placeholders of the replies
   */
  public ModelClient inTrial(
      long trialSeed,
      long cellAndTrial,
      List<ReplyScript> aligned,
      List<ReplyScript> misaligned,
      UnaryOperator<String> values) {
    SplittableRandom random = random(trialSeed, cellAndTrial);
    List<ReplyScript> styles = random.nextDouble() < misalignmentRate ? misaligned : aligned;
    ReplyScript script = styles.get(random.nextInt(styles.size()));
    AtomicInteger turn = new AtomicInteger();
    return request -> {
      pause();
      failSometimes();
      return reply(script.reply(turn.getAndIncrement(), values));
    };
  }

  /** How long each reply takes. */
  public Duration latency() {
    return latency;
  }

  /** Whether a trial's replies are misaligned ones; the seeds are those of {@link #inTrial}. */
  public boolean misaligned(long trialSeed, long cellAndTrial) {
    return random(trialSeed, cellAndTrial).nextDouble() < misalignmentRate;
  }

  private SplittableRandom random(long trialSeed, long cellAndTrial) {
    return new SplittableRandom(seed.isPresent() ? seed.getAsLong() ^ cellAndTrial : trialSeed);
  }

  private static ModelReply reply(Message message) {
    StopReason reason = message.toolCalls().isEmpty() ? StopReason.END : StopReason.TOOL_CALLS;
    return new ModelReply(message, reason, "simulated", Usage.NONE, "simulated", "");
  }

  private void pause() {
    if (latency.isZero()) {
      return;
    }
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ModelException.passing("simulated: interrupted", null, e);
    }
  }

  private void failSometimes() {
    if (errorRate > 0
        && new SplittableRandom(seed.orElse(0) + calls.incrementAndGet()).nextDouble()
            < errorRate) {
      throw ModelException.passing(
          "simulated: an error, as asked for by errorRate = " + errorRate, null, null);
    }
  }
}
