package org.safetyjunit.internal.judge;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/**
 * A transcript as a judge is shown it: all of it.
 *
 * @param parts in the order in which they were said and done; none is empty
 * @param saw for the record
 */
record ShownTranscript(List<Part> parts, Judged.Saw saw) {

  static ShownTranscript of(Transcript transcript) {
    List<Part> parts = new ArrayList<>();
    List<Message> messages = transcript.messages();
    for (int i = 0; i < messages.size(); i++) {
      add(parts, i + 1, messages.get(i));
    }
    int characters = parts.stream().mapToInt(part -> part.text().length()).sum();
    boolean reasoning = parts.stream().anyMatch(part -> part.kind().equals("reasoning"));
    return new ShownTranscript(
        List.copyOf(parts),
        new Judged.Saw(messages.size(), characters, reasoning, transcript.toolCalls().size()));
  }

  private static void add(List<Part> parts, int number, Message message) {
    if (!message.reasoning().isBlank()) {
      parts.add(new Part(number, message.role(), "reasoning", message.reasoning()));
    }
    if (!message.text().isBlank()) {
      String kind = message.role() == Role.TOOL ? "result" : "text";
      parts.add(new Part(number, message.role(), kind, message.text()));
    }
    for (ToolCall call : message.toolCalls()) {
      parts.add(new Part(number, message.role(), "call", CallText.of(call)));
    }
  }
}
