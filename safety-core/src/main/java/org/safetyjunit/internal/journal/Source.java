package org.safetyjunit.internal.journal;

import java.nio.file.Path;
import java.util.List;
import org.safetyjunit.internal.trial.RecordException;

/**
 * Where a record comes from, and the way out if it does not fit.
 *
 * @param kind "journal" or "cassette"
 * @param file where it is
 * @param remedy what to do, as a sentence with the command
 * @param damage lines of it that had to be left out, in words
 */
record Source(String kind, Path file, String remedy, List<String> damage) {

  static final String JOURNAL = "journal";
  static final String CASSETTE = "cassette";

  /** A source of which nothing has been read yet. */
  Source(String kind, Path file, String remedy) {
    this(kind, file, remedy, List.of());
  }

  Source damaged(List<String> lines) {
    return new Source(kind, file, remedy, List.copyOf(lines));
  }

  /** A request is not the recorded one. */
  RecordException changed(RecordedCall recorded, Fingerprint asked) {
    List<String> parts = recorded.request().differences(asked, recorded.number() == 1);
    return stale(
        "%s, %s: %s changed since it was recorded. If nothing was edited, the test makes it anew each time: let times, ids and chance come from the trial's seed"
            .formatted(place(recorded.key()), call(recorded.number()), haveOrHas(parts)));
  }

  /** A call is not recorded, and no new one may be made. */
  RecordException missing(CallKey key, int number) {
    return stale(
        "%s, %s is not recorded%s"
            .formatted(
                place(key),
                call(number),
                damage.isEmpty() ? "" : "; damaged: " + String.join(", ", damage)));
  }

  /** What all requests have in common has changed. */
  RecordException changed(List<String> parts) {
    return stale(haveOrHas(parts) + " changed since it was recorded");
  }

  RecordException stale(String what) {
    return new RecordException("stale %s: %s (%s). %s".formatted(kind, what, file, remedy));
  }

  /** The file itself is of no use. */
  RecordException unusable(String what) {
    return new RecordException("%s %s: %s. %s".formatted(kind, file, what, remedy));
  }

  private static String haveOrHas(List<String> parts) {
    return String.join(" and ", parts) + (parts.size() == 1 ? " has" : " have");
  }

  private static String place(CallKey key) {
    return switch (key.purpose()) {
      case SUBJECT -> "trial " + key.trial();
      case JUDGE -> "trial " + key.trial() + ", the judge";
      case PROBE -> "trial " + key.trial() + ", the question afterwards";
    };
  }

  private static String call(int number) {
    return "call " + number;
  }
}
