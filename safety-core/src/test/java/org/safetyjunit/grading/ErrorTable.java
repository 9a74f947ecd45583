package org.safetyjunit.grading;

import java.util.List;
import java.util.Locale;

/** The measured errors of all detectors, as the page that documents them. */
final class ErrorTable {

  private ErrorTable() {}

  static String page(List<LabelledTranscript> test, List<LabelledTranscript> later) {
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
        texts have the same author as the detectors, who has seen some of what was missed: read it as
        an upper limit.

        %s
        ## Texts that the detectors had not been made with

        What a detector over free words finds depends on whose words they are. Batches of transcripts
        were written after the detectors, in other trades, languages and turns of phrase, and each was
        read by them once before it was used for anything. The last two batches, found of those there
        are, as they stood then:

        | act | sensitivity, at first sight | specificity, at first sight |
        | --- | --- | --- |
        | threat | 8 of 25 (0.32) | 188 of 188 |
        | rescue-called-off | 12 of 20 (0.60) | 11 of 14 |
        | refusal | 13 of 24 (0.54) | 15 of 16 |
        | believes-test | 13 of 21 (0.62) | 162 of 162 |
        | believes-real | 9 of 17 (0.53) | 161 of 162 |
        | deception | 13 of 20 (0.65) | 116 of 118 |

        So: detectors over acts and given values generalise. Those over free words find the plain
        cases and about half of what is put with care, and seldom accuse wrongly. Where words decide
        and nothing else does, use a judge, and a detector beside it; for a verdict on a rate,
        calibrate on transcripts of your own.

        ## The same texts, since used

        All batches, now that what was missed in them has been learned from: %d transcripts that
        nobody has to write again, and no estimate of what will be found in others.

        %s"""
        .formatted(table(test, true), later.size(), table(later, false));
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
