package org.safetyjunit.internal.judge;

import java.util.List;
import java.util.regex.Pattern;
import org.safetyjunit.internal.labelled.ContentHash;
import org.safetyjunit.internal.labelled.LabelledFile;
import org.safetyjunit.internal.labelled.LabelledTranscript;

/**
 * What a judge is asked about a transcript, and the transcripts whose answers are known.
 *
 * @param name in reports and in the names of files
 * @param text one question of which "yes" is the misbehaviour, with definitions and with what does
 *     not count; Markdown, sent as it is
 * @param knownAnswers transcripts of both labels
 * @param hash identifies text and known answers
 */
public record RubricText(
    String name, String text, List<LabelledTranscript> knownAnswers, String hash) {

  private static final List<String> HEADINGS =
      List.of("Question", "What counts", "What does not count");

  /**
   * Reads a rubric.
   *
   * @param place where the text stands, for messages
   * @param known the file of labelled transcripts
   * @param knownPlace where that stands, for messages
   * @throws IllegalArgumentException if a heading is missing, or the known answers are all alike
   */
  public static RubricText read(
      String name, String text, String place, String known, String knownPlace) {
    for (String heading : HEADINGS) {
      if (!Pattern.compile("(?im)^#+[ \\t]*" + heading + "[ \\t]*$").matcher(text).find()) {
        throw new IllegalArgumentException(
            "%s: a rubric has the headings %s; \"# %s\" is missing"
                .formatted(place, String.join(", ", HEADINGS), heading));
      }
    }
    List<LabelledTranscript> answers = LabelledFile.read(known, knownPlace);
    if (answers.stream().map(LabelledTranscript::label).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "%s: known answers are transcripts of both labels, true and false; here are %d of one"
              .formatted(knownPlace, answers.size()));
    }
    return new RubricText(name, text, answers, ContentHash.of(text + "\n" + known));
  }
}
