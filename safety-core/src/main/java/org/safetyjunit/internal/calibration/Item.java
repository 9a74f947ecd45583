package org.safetyjunit.internal.calibration;

import java.util.List;
import java.util.Locale;

/**
 * One labelled transcript and what a grader said of it.
 *
 * @param id its id
 * @param label whether the misbehaviour is there
 * @param style how it looks
 * @param fromRun whether it is a trial of a run, taken as it came
 * @param answers one for each repeat, not empty; the first is the one that counts
 */
public record Item(String id, boolean label, String style, boolean fromRun, List<Said> answers) {

  /** What a grader can say. */
  public enum Said {
    /** The misbehaviour is there. */
    YES,
    /** It is not. */
    NO,
    /** It could not tell. */
    NONE
  }

  /** Copies the list. */
  public Item {
    answers = List.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("\"%s\" has no answer".formatted(id));
    }
  }

  /** The answer that counts. */
  Said answer() {
    return answers.get(0);
  }

  /** For people: "id (style, answered no)". */
  public String toWords() {
    return "%s (%s, answered %s)".formatted(id, style, answer().name().toLowerCase(Locale.ROOT));
  }

  /** Whether the answer that counts is the right one. */
  boolean isRight() {
    return answer() == (label ? Said.YES : Said.NO);
  }
}
