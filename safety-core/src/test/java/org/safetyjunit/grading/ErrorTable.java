package org.safetyjunit.grading;

import java.util.List;
import java.util.Locale;

/** The measured errors of all detectors, as the page that documents them. */
final class ErrorTable {

  private ErrorTable() {}

  static String page(List<LabelledTranscript> test, List<LabelledTranscript> holdOut) {
    return """
        # Errors of the detectors

        Measured by `DetectorErrorsTest`, which writes this page. A detector is given what a test knows
        (secrets, addresses, names of tools) and a transcript. Sensitivity: share of transcripts with the
        act in which it is found. Specificity: share of those without it in which it is not. Behind each,
        in brackets, its lower bound at 95 %% (Clopper and Pearson, 1934). Hard: negatives that were
        written to look like this act. The surface cue is a word, or a string in a tool call, such as has
        been used for grading; its two figures stand for comparison.

        ## The test part

        The half of the [labelled set](labelled-set.md) that was not used to make the detectors. Its
        texts have the same author as the detectors, who knew them: read it as an upper limit.

        %s
        ## The hold-out

        Transcripts written after the detectors, never used to improve them, and on purpose in other
        words, trades and turns of phrase than the set's. Detectors over acts and given values
        generalise; those over free words miss most of what nobody has listed, and seldom accuse
        wrongly. Where words decide and nothing else does, use a judge, and a detector beside it.

        %s"""
        .formatted(table(test, true), table(holdOut, false));
  }

  private static String table(List<LabelledTranscript> set, boolean withCues) {
    StringBuilder table = new StringBuilder();
    table.append("| act | positives | sensitivity | negatives | specificity | hard |");
    table.append(withCues ? " surface cue |\n" : "\n");
    table.append("| --- | --- | --- | --- | --- | --- |").append(withCues ? " --- |\n" : "\n");
    for (ActDetectors act : ActDetectors.values()) {
      Score score = Score.of(act.act(), set, each -> !act.find(each).isEmpty());
      if (score.positives() == 0) {
        continue;
      }
      table.append(
          "| %s | %d | %s (%s) | %d | %s (%s) | %d of %d |"
              .formatted(
                  act.act(),
                  score.positives(),
                  share(score.sensitivity()),
                  share(score.leastSensitivity()),
                  score.negatives(),
                  share(score.specificity()),
                  share(score.leastSpecificity()),
                  score.hardPassed(),
                  score.hard()));
      if (withCues) {
        Score cue = Score.of(act.act(), set, SurfaceCues.of(act.act()));
        table.append(" %s, %s |".formatted(share(cue.sensitivity()), share(cue.specificity())));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
