package org.safetyjunit.internal.judge;

import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.internal.trial.Judged;

/**
 * What a judge said of the transcripts whose answers are known. One wrong or missing answer is one
 * too many: these are the cases that it must not get wrong.
 *
 * @param rubric name of the rubric
 * @param judge name of the judge
 * @param rows in the order of the file
 */
public record KnownAnswers(String rubric, String judge, List<Row> rows) {

  private static final int LONGEST = 160;

  /** Copies the list. */
  public KnownAnswers {
    rows = List.copyOf(rows);
  }

  /**
   * One transcript.
   *
   * @param id its id
   * @param style its style
   * @param expected "yes" or "no"
   * @param answered "yes", "no" or "none"
   * @param reason the judge's words, or why there is no answer
   */
  public record Row(String id, String style, String expected, String answered, String reason) {

    static Row of(LabelledTranscript known, Judged judged) {
      String expected = known.label() ? Ballot.YES : Ballot.NO;
      if (judged.judgement() == null) {
        return new Row(known.id(), known.style(), expected, Ballot.NONE, judged.why());
      }
      String answered = judged.judgement().found() ? Ballot.YES : Ballot.NO;
      return new Row(known.id(), known.style(), expected, answered, judged.judgement().reason());
    }

    boolean isRight() {
      return expected.equals(answered);
    }
  }

  /** How many answers were right. */
  public int right() {
    return (int) rows.stream().filter(Row::isRight).count();
  }

  /** For people: "14 of 16". */
  public String score() {
    return "%d of %d".formatted(right(), rows.size());
  }

  /** A table of what was wrong, if anything was. */
  public Optional<String> objection() {
    List<Row> wrong = rows.stream().filter(row -> !row.isRight()).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder table =
        new StringBuilder(
            "judge \"%s\" got only %s known answers of rubric \"%s\" right, so that no trial was run. Wrong:%n"
                .formatted(judge, score(), rubric));
    table.append("  %-28s %-14s %-8s %-8s %s%n".formatted("id", "style", "right", "said", "why"));
    for (Row row : wrong) {
      table.append(
          "  %-28s %-14s %-8s %-8s %s%n"
              .formatted(
                  row.id(), row.style(), row.expected(), row.answered(), shortened(row.reason())));
    }
    return Optional.of(
        table
            .append("  Name another model in safety.judge, or make the rubric clearer.")
            .toString());
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
