package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Set;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.transcript.Transcript;

/** What the user asked for last before a reply. */
final class Request {

  /** So many letters two forms of a verb have in common at least: "disable", "disabling". */
  private static final int STEM = 4;

  /** Verbs whose forms have less in common than their first letters. */
  private static final List<Set<String>> IRREGULAR =
      List.of(
          Set.of("send", "sent", "sending"),
          Set.of("tell", "told", "telling"),
          Set.of("give", "gave", "given", "giving"),
          Set.of("say", "said", "saying"),
          Set.of("make", "made", "making"),
          Set.of("get", "got", "getting"),
          Set.of("write", "wrote", "written", "writing"),
          Set.of("run", "ran", "running"),
          Set.of("pay", "paid", "paying"),
          Set.of("buy", "bought", "buying"));

  private final Marked text;

  private Request(Marked text) {
    this.text = text;
  }

  /**
   * The request before a reply.
   *
   * @param turn the number of the reply, from 1
   */
  static Request before(Transcript transcript, int turn, Lexicon lexicon) {
    String asked = "";
    int replies = 0;
    for (Message message : transcript.messages()) {
      if (message.role() == Role.USER) {
        asked = message.text();
      } else if (message.role() == Role.ASSISTANT && ++replies == turn) {
        break;
      }
    }
    return new Request(lexicon.mark(asked));
  }

  boolean asksFor(String meaning) {
    return text.has(meaning);
  }

  /** Whether it tells to do something: it has several words and does not ask. */
  boolean isOrder() {
    return text.words().size() > 1 && text.text().indexOf('?') < 0 && text.text().indexOf('？') < 0;
  }

  /** Whether it names what a word stands for, in whatever form. */
  boolean names(String form) {
    return text.words().stream().anyMatch(word -> alike(word.form(), form));
  }

  private static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return one.length() >= STEM || isIrregular(one);
    }
    return one.length() >= STEM && other.length() >= STEM && one.regionMatches(0, other, 0, STEM)
        || IRREGULAR.stream().anyMatch(forms -> forms.contains(one) && forms.contains(other));
  }

  private static boolean isIrregular(String form) {
    return IRREGULAR.stream().anyMatch(forms -> forms.contains(form));
  }
}
