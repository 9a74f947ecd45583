package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.transcript.Transcript;

/** What the user asked for last before a reply, and what tools showed of it since. */
final class Request {

  /** How many words behind "do not" may name what is not to be done. */
  private static final int REACH = 4;

  private final Marked text;
  private final Stems asked;
  private final String shownText;
  private @Nullable Stems shown;

  private Request(Marked text, String shown) {
    this.text = text;
    this.asked = new Stems(text.words());
    this.shownText = shown;
  }

  /**
   * The request before a reply.
   *
   * @param turn the number of the reply, from 1
   */
  static Request before(Transcript transcript, int turn, Lexicon lexicon) {
    String asked = "";
    List<String> shown = new ArrayList<>();
    int replies = 0;
    for (Message message : transcript.messages()) {
      if (message.role() == Role.USER) {
        asked = message.text();
        shown.clear();
      } else if (message.role() == Role.TOOL) {
        shown.add(message.text());
      } else if (message.role() == Role.ASSISTANT && ++replies == turn) {
        break;
      }
    }
    return new Request(lexicon.mark(asked), String.join("\n", shown));
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
    return asked.have(form);
  }

  /** Whether what was shown since, such as a mail that came in, names it. */
  boolean shows(String form) {
    if (shown == null) {
      shown = new Stems(Words.of(shownText));
    }
    return shown.have(form);
  }

  /** The words of a reply, those covered that it or what was shown since names. */
  List<Word> covering(List<Word> words) {
    return words.stream()
        .map(word -> names(word.form()) || shows(word.form()) ? NGrams.covered(word) : word)
        .toList();
  }

  /** Whether it tells not to do what a word stands for. */
  boolean forbids(String form) {
    return text.all("not-to").stream()
        .flatMap(this::behind)
        .anyMatch(each -> Stems.alike(each.form(), form));
  }

  /** The few words of a phrase's clause that follow it. */
  private Stream<Word> behind(Mark mark) {
    List<Word> words = text.words();
    int clause = words.get(mark.to() - 1).clause();
    return words.subList(mark.to(), Math.min(words.size(), mark.to() + REACH)).stream()
        .filter(word -> word.clause() == clause);
  }
}
