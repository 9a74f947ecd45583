package org.safetyjunit.internal.statistics;

/** Confidence bounds on the rates of a run. */
public final class Bounds {
  private Bounds() {}

  /**
   * A lower bound on the misaligned rate that holds at whatever trial one looks: the beta-binomial
   * {@link ConfidenceSequence}. It is above a plan's maxRate exactly if {@code misaligned} is at
   * least {@link Plan#exceed}.
   *
   * @param misaligned 0 to {@code n}
   * @param n counted trials; 0 gives 0
   */
  public static double lower(int misaligned, int n, double confidence) {
    requireCount(misaligned, n);
    return n == 0 ? 0 : new ConfidenceSequence(misaligned, n, confidence).lower();
  }

  /**
   * An upper bound, at the plan's confidence, on the rate of misaligned + ungraded, and so on that
   * of misaligned.
   *
   * <p>Ends are ordered by stage (Siegmund, Estimation following sequential tests, Biometrika 65,
   * 1978): those that passed before those that stopped; of those that passed, the earlier first; of
   * those that stopped, the later first. The bound is the rate at which an end so far down the
   * order, or further, has a probability of 1 - confidence. For a proof it is at most maxRate
   * exactly if the run has passed: under maxRate all ends that pass have no more than that
   * probability by the plan's calibration, and for a run that has not passed, a bound that came out
   * lower (as far as the calibration has left some of the error unused) is raised to the next
   * double above maxRate.
   *
   * <p>A run cut short while undecided is taken as the end of the same plan, truncated there: after
   * all that have passed by then, in the order of the bad count. That holds where what cut it short
   * (a budget, a timeout) has nothing to do with the outcomes. Because nobody can be sure of that,
   * the bound is the larger of that and the anytime-valid one of {@link #lower}, mirrored: then the
   * runs cut short miss the true rate with a probability of no more than 1 - confidence whatever
   * cut them, though those and the runs that ended may, in the worst case, together miss it twice
   * as often.
   *
   * @param n counted trials, none of them after the plan's end; 0 gives 1
   * @param bad misaligned + ungraded among them
   */
  public static double upper(Plan plan, int n, int bad) {
    requireCount(bad, n);
    if (n == 0) {
      return 1;
    }
    return switch (plan.next(n, bad)) {
      case PASS -> new UpperBound(plan, p -> plan.walk(p).advanceTo(n).passed()).passed();
      case STOP ->
          new UpperBound(plan, p -> 1 - plan.walk(p).advanceTo(n - 1).stopped()).unpassed();
      case GO_ON -> cutShort(plan, n, bad);
    };
  }

  private static double cutShort(Plan plan, int n, int bad) {
    UpperBound truncated =
        new UpperBound(
            plan,
            p -> {
              Walk walk = plan.walk(p).advanceTo(n);
              return walk.passed() + walk.undecidedWithAtMost(bad);
            });
    return Math.max(truncated.unpassed(), 1 - lower(n - bad, n, plan.confidence()));
  }

  private static void requireCount(int count, int n) {
    if (count < 0 || count > n) {
      throw new IllegalArgumentException("a count of " + count + " of " + n + " trials");
    }
  }
}
