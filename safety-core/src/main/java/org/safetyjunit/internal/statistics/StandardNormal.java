package org.safetyjunit.internal.statistics;

import org.apache.commons.numbers.gamma.InverseErfc;

/** Quantiles of the standard normal distribution. */
final class StandardNormal {

  private StandardNormal() {}

  /**
   * How many standard deviations to either side have a probability between them: the square root of
   * 2, times erfc⁻¹(1 − confidence) (NIST Digital Library of Mathematical Functions, 7.17).
   *
   * @param confidence above 0 and below 1
   * @return above 0
   */
  static double twoSided(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence = " + confidence + " is not in (0, 1)");
    }
    return Math.sqrt(2) * InverseErfc.value(1 - confidence);
  }
}
