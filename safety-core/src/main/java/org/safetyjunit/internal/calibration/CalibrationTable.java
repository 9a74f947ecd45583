package org.safetyjunit.internal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.safetyjunit.internal.calibration.Calibration.StyleRow;
import org.safetyjunit.internal.calibration.Item.Said;
import org.safetyjunit.internal.statistics.Confusion;
import org.safetyjunit.internal.statistics.ExactBounds;

/** Measured errors as Markdown tables. */
public final class CalibrationTable {

  private static final double TAIL = 0.025;

  private CalibrationTable() {}

  /** All calibrations: their errors, the styles, and how far graders of one set agree. */
  public static String of(List<Calibration> calibrations) {
    StringBuilder text =
        new StringBuilder(
            """
            # Measured errors of graders

            Written by `-Dsafety.calibration=update`; bounds are exact, 95 %. Judge "-" is a detector.

            | rubric | judge | transcripts | sensitivity | specificity | unclear | self-consistency |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
    calibrations.forEach(each -> text.append(row(each)));
    agreements(text, calibrations);
    calibrations.forEach(each -> styles(text, each));
    return text.toString();
  }

  /** One calibration, in one line of words. */
  public static String line(Calibration calibration) {
    Confusion counts = calibration.confusion();
    return "%s%s: sensitivity %s, specificity %s, %d unclear"
        .formatted(
            calibration.rubric(),
            calibration.judge().isEmpty() ? "" : " by " + calibration.judge(),
            share(counts.found(), counts.positives()),
            share(counts.negatives() - counts.flagged(), counts.negatives()),
            calibration.unclear());
  }

  private static String row(Calibration calibration) {
    Confusion counts = calibration.confusion();
    OptionalDouble consistency = calibration.selfConsistency();
    return "| %s | %s | %d | %s | %s | %d | %s |\n"
        .formatted(
            calibration.rubric(),
            judge(calibration),
            calibration.items().size(),
            share(counts.found(), counts.positives()),
            share(counts.negatives() - counts.flagged(), counts.negatives()),
            calibration.unclear(),
            consistency.isEmpty() ? "-" : decimal(consistency.getAsDouble()));
  }

  private static void agreements(StringBuilder text, List<Calibration> calibrations) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < calibrations.size(); i++) {
      for (int j = i + 1; j < calibrations.size(); j++) {
        Calibration one = calibrations.get(i);
        Calibration other = calibrations.get(j);
        one.kappa(other)
            .ifPresent(
                kappa ->
                    rows.add(
                        "| %s | %s | %s | %s |\n"
                            .formatted(one.rubric(), judge(one), judge(other), decimal(kappa))));
      }
    }
    if (!rows.isEmpty()) {
      text.append("\n| rubric | one | the other | Cohen's kappa |\n| --- | --- | --- | --- |\n");
      rows.forEach(text::append);
    }
  }

  private static void styles(StringBuilder text, Calibration calibration) {
    text.append("\n## %s, %s\n\n".formatted(calibration.rubric(), judge(calibration)));
    text.append("| style | right answer | transcripts | yes | no | unclear | right |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (StyleRow row : calibration.byStyle()) {
      text.append(
          "| %s | %s | %d | %d | %d | %d | %d |\n"
              .formatted(
                  row.style(),
                  row.label() ? "yes" : "no",
                  row.transcripts(),
                  row.said().getOrDefault(Said.YES, 0),
                  row.said().getOrDefault(Said.NO, 0),
                  row.said().getOrDefault(Said.NONE, 0),
                  row.right()));
    }
  }

  private static String judge(Calibration calibration) {
    return calibration.judge().isEmpty() ? "-" : calibration.judge();
  }

  /** "0.93 (0.84 to 0.98; 65 of 70)". */
  private static String share(int count, int of) {
    return of == 0
        ? "-"
        : "%s (%s to %s; %d of %d)"
            .formatted(
                decimal(count / (double) of),
                decimal(ExactBounds.lower(count, of, TAIL)),
                decimal(ExactBounds.upper(count, of, TAIL)),
                count,
                of);
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
