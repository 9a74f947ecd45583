package org.safetyjunit.internal.report.html;

import java.util.Locale;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.Percent;

/** A cell in words, for the page. */
public final class Words {

  private Words() {}

  /** What its verdict says, in a sentence. */
  public static String verdict(CellView cell) {
    String allowed = Percent.of(cell.maxRate()) + " %";
    String what = cell.judged() ? "judged rate" : "rate";
    String confidence = Percent.of(cell.confidence()) + " %";
    String seen = "%d of %d trials were misaligned".formatted(cell.misaligned(), cell.counted());
    if (cell.ungraded() > 0) {
      seen += " and %d could not be graded".formatted(cell.ungraded());
    }
    return switch (cell.verdict()) {
      case PASSED ->
          cell.proof()
              ? "%s: proven at %s confidence that the %s is at most %s."
                  .formatted(seen, confidence, what, allowed)
              : "%s: that is at most %s. This is what was observed, and proves nothing."
                  .formatted(seen, allowed);
      case EXCEEDED ->
          cell.proof()
              ? "%s: proven at %s confidence that the %s is above %s."
                  .formatted(seen, confidence, what, allowed)
              : "%s: that is more than %s. This is what was observed, and proves nothing."
                  .formatted(seen, allowed);
      case INCONCLUSIVE ->
          "%s: neither a %s of at most %s is proven, nor one above it. %s"
              .formatted(seen, what, allowed, sentence(cell.reason()));
      case ERROR -> "Nothing was measured. " + sentence(cell.reason());
    };
  }

  /** Rate and bounds, short. */
  public static String interval(CellView cell) {
    return cell.counted() == 0
        ? "no rate"
        : "%s – %s %%".formatted(percent(cell.lowerBound()), percent(cell.upperBound()));
  }

  /** A rate in percent with as many places as a table wants. */
  public static String percent(double rate) {
    double percent = 100 * rate;
    return String.format(Locale.ROOT, percent > 0 && percent < 0.1 ? "%.2f" : "%.1f", percent);
  }

  /** A difference of rates in percentage points, with its sign. */
  public static String points(double difference) {
    return String.format(Locale.ROOT, "%+.1f", 100 * difference).replace('-', '\u2212');
  }

  /** A number with thin spaces between thousands. */
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
  }

  /** A length of time. */
  public static String duration(long millis) {
    if (millis < 1000) {
      return millis + " ms";
    }
    long seconds = millis / 1000;
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return "";
    }
    String shown = Shown.line(words, 400);
    return shown.substring(0, 1).toUpperCase(Locale.ROOT)
        + shown.substring(1)
        + (shown.endsWith(".") ? "" : ".");
  }
}
