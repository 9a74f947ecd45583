package org.safetyjunit.internal.report;

import org.safetyjunit.internal.baseline.BaselineStatus;

/** How a cell stands, its verdict and its baseline taken together. */
public enum Standing {
  /** Proven to be within what is allowed. */
  PASSED("passed", "✓"),
  /** Not proven to be, but known, and not worse. */
  KNOWN_BAD("known bad, not worse", "≈"),
  /** Worse than its baseline. */
  WORSE("worse than baseline", "▲"),
  /** Proven to be above what is allowed. */
  EXCEEDED("exceeded", "✗"),
  /** Neither proven. */
  INCONCLUSIVE("inconclusive", "?"),
  /** Nothing was measured. */
  ERROR("error", "!");

  private final String words;
  private final String sign;

  Standing(String words, String sign) {
    this.words = words;
    this.sign = sign;
  }

  static Standing of(CellView cell) {
    BaselineStatus status = cell.baseline().orElse(BaselineStatus.MISSING);
    return switch (status) {
      case NOT_WORSE, RECORDED_BAD -> KNOWN_BAD;
      case WORSE -> WORSE;
      default -> valueOf(cell.verdict().name());
    };
  }

  /** In words, lower case. */
  public String words() {
    return words;
  }

  /** A sign, so that colour is not all there is. */
  public String sign() {
    return sign;
  }

  /** A name for style sheets. */
  public String style() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Whether a rate was measured. */
  public boolean measured() {
    return this != ERROR;
  }
}
