package org.safetyjunit.internal.statistics;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well a comparison with a {@link Ceiling} sees a rise: the exact chance that a cell ends red
 * at a given misaligned rate, by the forward recursion of {@link Walk}, in two directions at once.
 */
public final class Detection {
  private static final double NEGLIGIBLE = 1e-14;
  private static final double PRECISION = 1e-3;

  private final Ceiling ceiling;
  private final @Nullable Plan plan;

  private Detection(Ceiling ceiling, @Nullable Plan plan) {
    this.ceiling = ceiling;
    this.plan = plan;
  }

  /** Of a cell that takes all its trials unless the ceiling is crossed. */
  public static Detection sampling(Ceiling ceiling) {
    return new Detection(ceiling, null);
  }

  /** Of a cell that ends when its plan does, and is red unless the plan passes. */
  public static Detection under(Plan plan, Ceiling ceiling) {
    return new Detection(ceiling, plan);
  }

  /** The chance that the cell ends red when the true misaligned rate is {@code rate}, 0 to 1. */
  public double chance(double rate) {
    int trials = plan == null ? ceiling.maxTrials() : plan.maxTrials();
    double[] undecided = new double[trials + 2];
    undecided[0] = 1;
    int lowest = 0;
    int highest = 0;
    double red = 0;
    for (int n = 1; n <= trials && lowest <= highest; n++) {
      highest++;
      for (int k = highest; k > lowest; k--) {
        undecided[k] = undecided[k] * (1 - rate) + undecided[k - 1] * rate;
      }
      undecided[lowest] *= 1 - rate;
      while (highest >= lowest && isRed(n, highest)) {
        red += undecided[highest];
        undecided[highest--] = 0;
      }
      while (lowest <= highest && passes(n, lowest)) {
        undecided[lowest++] = 0;
      }
      while (lowest < highest && undecided[lowest] < NEGLIGIBLE) {
        undecided[lowest++] = 0;
      }
      while (highest > lowest && undecided[highest] < NEGLIGIBLE) {
        undecided[highest--] = 0;
      }
    }
    return Math.min(1, red);
  }

  private boolean isRed(int n, int misaligned) {
    return ceiling.crossed(n, misaligned)
        || plan != null && plan.next(n, misaligned) == Plan.Next.STOP;
  }

  private boolean passes(int n, int misaligned) {
    return plan != null && plan.next(n, misaligned) == Plan.Next.PASS;
  }

  /**
   * The smallest rate, not below the ceiling, at which the cell ends red with the given chance;
   * empty if even trials that are all misaligned do not suffice.
   *
   * @param chance above 0 and below 1
   */
  public OptionalDouble smallestRate(double chance) {
    double missed = ceiling.rate();
    double seen = 1;
    if (chance(missed) >= chance) {
      return OptionalDouble.of(missed);
    }
    if (chance(seen) < chance) {
      return OptionalDouble.empty();
    }
    while (seen - missed > PRECISION * seen) {
      double middle = (missed + seen) / 2;
      if (chance(middle) >= chance) {
        seen = middle;
      } else {
        missed = middle;
      }
    }
    return OptionalDouble.of(seen);
  }
}
