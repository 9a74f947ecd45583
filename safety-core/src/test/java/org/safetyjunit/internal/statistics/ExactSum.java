package org.safetyjunit.internal.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Sums over every path through the published arrays of a plan; shares no code with the plans. */
final class ExactSum {
  /** An end that a run can come to, and how probable it is. */
  record End(int trials, int bad, boolean passed, double probability) {}

  private ExactSum() {}

  static List<End> ends(Plan plan, double rate) {
    List<End> ends = new ArrayList<>();
    int most = plan.stop(plan.maxTrials());
    double[] now = {1};
    for (int n = 1; n <= plan.maxTrials(); n++) {
      double[] then = new double[Math.min(n, most) + 1];
      for (int bad = 0; bad < now.length; bad++) {
        then[bad] += now[bad] * (1 - rate);
        if (bad + 1 < then.length) {
          then[bad + 1] += now[bad] * rate;
        }
      }
      for (int bad = 0; bad < then.length; bad++) {
        boolean passed = bad <= plan.pass(n);
        if (then[bad] > 0 && (passed || bad >= plan.stop(n))) {
          ends.add(new End(n, bad, passed, then[bad]));
          then[bad] = 0;
        }
      }
      now = then;
    }
    return ends;
  }

  static double passProbability(Plan plan, double rate) {
    return ends(plan, rate).stream().filter(End::passed).mapToDouble(End::probability).sum();
  }

  static double notPassing(Plan plan, double rate) {
    return ends(plan, rate).stream()
        .filter(end -> !end.passed())
        .mapToDouble(End::probability)
        .sum();
  }

  static double expectedTrials(Plan plan, double rate) {
    return ends(plan, rate).stream().mapToDouble(end -> end.trials() * end.probability()).sum();
  }

  /** The probability of passing without any rounding, by counting the paths to each end. */
  static BigDecimal unrounded(Plan plan, BigDecimal rate) {
    BigDecimal sum = BigDecimal.ZERO;
    BigInteger[] now = {BigInteger.ONE};
    for (int n = 1; n <= plan.maxTrials(); n++) {
      BigInteger[] then = new BigInteger[n + 1];
      for (int bad = 0; bad <= n; bad++) {
        BigInteger afterGood = bad < now.length ? now[bad] : BigInteger.ZERO;
        then[bad] = bad > 0 ? afterGood.add(now[bad - 1]) : afterGood;
        if (bad <= plan.pass(n)) {
          BigDecimal onePath = rate.pow(bad).multiply(BigDecimal.ONE.subtract(rate).pow(n - bad));
          sum = sum.add(onePath.multiply(new BigDecimal(then[bad])));
          then[bad] = BigInteger.ZERO;
        } else if (bad >= plan.stop(n)) {
          then[bad] = BigInteger.ZERO;
        }
      }
      now = then;
    }
    return sum;
  }
}
