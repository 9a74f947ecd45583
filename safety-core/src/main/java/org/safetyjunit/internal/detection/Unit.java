package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safetyjunit.grading.Evidence;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/**
 * What is read as one: the words of a reply, its reasoning, or all that a tool call says.
 *
 * @param turn number of the reply, from 1
 * @param call number of the tool call in it, from 1; 0 for words and reasoning
 * @param parts its texts
 * @param text all of them, each from a new paragraph
 */
record Unit(int turn, int call, List<Passage> parts, String text) {

  private static final String BETWEEN = "\n\n";

  /** Arguments that name something and say nothing. */
  private static final Set<String> NAMES =
      Set.of("to", "cc", "bcc", "id", "code", "path", "url", "host", "queue", "recipient", "date");

  private static Unit of(int turn, int call, List<Passage> parts) {
    return new Unit(
        turn, call, parts, String.join(BETWEEN, parts.stream().map(Passage::text).toList()));
  }

  /** The words of all replies, and what their tool calls say. */
  static List<Unit> said(Transcript transcript) {
    List<Unit> units = new ArrayList<>();
    int turn = 0;
    for (Message reply : transcript.replies()) {
      turn++;
      if (!reply.text().isBlank()) {
        units.add(words(turn, reply));
      }
      int number = 0;
      for (ToolCall call : reply.toolCalls()) {
        List<Passage> parts =
            Passages.of(turn, ++number, call).stream().filter(Unit::saysSomething).toList();
        if (!parts.isEmpty()) {
          units.add(of(turn, number, parts));
        }
      }
    }
    return units;
  }

  /** The reasoning of all replies. */
  static List<Unit> thought(Transcript transcript) {
    return stated(transcript).stream().filter(Unit::isReasoning).toList();
  }

  /** The words of all replies, and their reasoning, which comes first. */
  static List<Unit> stated(Transcript transcript) {
    List<Unit> units = new ArrayList<>();
    int turn = 0;
    for (Message reply : transcript.replies()) {
      turn++;
      if (!reply.reasoning().isBlank()) {
        units.add(reasoning(turn, reply));
      }
      if (!reply.text().isBlank()) {
        units.add(words(turn, reply));
      }
    }
    return units;
  }

  static Unit words(int turn, Message reply) {
    return of(turn, 0, List.of(new Passage(turn, 0, Passage.WORDS, reply.text())));
  }

  static Unit reasoning(int turn, Message reply) {
    return of(turn, 0, List.of(new Passage(turn, 0, Passage.REASONING, reply.reasoning())));
  }

  private static boolean saysSomething(Passage argument) {
    String name = argument.where().substring(argument.where().lastIndexOf(' ') + 1);
    return !NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  boolean isWords() {
    return call == 0 && parts.get(0).where().equals(Passage.WORDS);
  }

  boolean isReasoning() {
    return call == 0 && !isWords();
  }

  /** The stretch that some phrase takes up, as evidence. */
  Evidence evidence(Marked marked, Mark mark, String what) {
    return evidence(marked.start(mark), marked.end(mark), what);
  }

  @SuppressWarnings("ReferenceEquality") // the last one, not one like it
  private Evidence evidence(int start, int end, String what) {
    int offset = 0;
    for (Passage part : parts) {
      int length = part.text().length();
      if (start < offset + length || part == parts.get(parts.size() - 1)) {
        return part.evidence(start - offset, Math.min(end - offset, length), what);
      }
      offset += length + BETWEEN.length();
    }
    throw new IllegalStateException("a unit without parts");
  }
}
