package org.safetyjunit.internal.statistics;

/**
 * Chooses the maximum number of trials where none is given: the one that needs fewest expected
 * trials at maxRate / 10, among those with a chance to pass of 0.99 there.
 *
 * <p>As the maximum grows, the expected trials fall at first as long as the fixed-size test of the
 * same maximum allows the same number of bad trials, for the error left over is spent on passing
 * early, and leap up where it allows one more. The least of each such tooth barely differs from the
 * next, and grows from the first with the chance asked for. Hence: the first tooth that has it and
 * the one after, each searched on a grid and then around the grid's best. The plans left out are
 * within a percent or so of the one found.
 */
final class Derivation {
  /** The largest maximum that is tried. */
  static final int LARGEST = 20_000;

  private static final double CHANCE = 0.99;
  private static final int GRID = 12;

  private final double maxRate;
  private final double confidence;

  // Mutable state
  private int best = -1;
  private double leastExpected = Double.POSITIVE_INFINITY;

  private Derivation(double maxRate, double confidence) {
    this.maxRate = maxRate;
    this.confidence = confidence;
  }

  /** The maximum found; -1 if none up to {@link #LARGEST} has the chance. */
  static int maxTrials(double maxRate, double confidence) {
    return new Derivation(maxRate, confidence).search();
  }

  private int search() {
    int teethWithChance = 0;
    for (int bad = 0; teethWithChance < 2; bad++) {
      int from = firstAllowing(bad);
      int to = firstAllowing(bad + 1) - 1;
      if (from > LARGEST) {
        break;
      }
      searchTooth(from, to);
      teethWithChance += best > 0 ? 1 : 0;
    }
    return best;
  }

  /** The smallest maximum whose fixed-size test allows so many bad trials. */
  private int firstAllowing(int bad) {
    double error = FixedSizeTest.allowedError(confidence);
    int low = 0;
    int high = LARGEST + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (FixedSizeTest.mostBad(maxRate, error, middle) >= bad) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private void searchTooth(int from, int to) {
    if (from > to) {
      return;
    }
    int step = Math.max(1, (to - from) / GRID);
    int before = best;
    for (int n = to; n >= from; n -= step) {
      consider(n);
    }
    int around = best;
    if (step == 1 || around == before) {
      return;
    }
    int fine = Math.max(1, step / GRID);
    for (int n = Math.max(from, around - step); n <= Math.min(to, around + step); n += fine) {
      consider(n);
    }
  }

  private void consider(int maxTrials) {
    Boundary boundary = PlanSearch.choose(maxRate, confidence, maxTrials).boundary();
    Walk walk = new Walk(boundary, maxRate / 10).toTheEnd();
    if (walk.passed() >= CHANCE && walk.expectedTrials() < leastExpected) {
      best = maxTrials;
      leastExpected = walk.expectedTrials();
    }
  }
}
