package org.safetyjunit.internal.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rates as people write them. */
public final class Percent {

  private Percent() {}

  /** A rate in percent, without sign, to three significant digits: {@code 0.05} is "5". */
  public static String of(double rate) {
    BigDecimal percent =
        BigDecimal.valueOf(rate).movePointRight(2).round(new MathContext(3)).stripTrailingZeros();
    return percent.signum() == 0 ? "0" : percent.toPlainString();
  }
}
