package org.safetyjunit.internal.monitor;

import java.util.List;
import org.safetyjunit.internal.labelled.RecordedTrial;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.transcript.Transcript;

/**
 * What a monitor is shown of a trial: never the instructions, which may hold the hidden task, and
 * otherwise all that was said and done.
 */
public enum View {
  /** The model's reasoning, too, as far as its provider shows it. */
  WITH_REASONING,
  /** Words, acts and their results alone. */
  WITHOUT_REASONING;

  /** In files and pages. */
  public String words() {
    return this == WITH_REASONING ? "with reasoning" : "without reasoning";
  }

  /** What is shown. */
  Transcript of(Transcript transcript) {
    List<Message> shown =
        transcript.messages().stream()
            .filter(message -> message.role() != Role.SYSTEM)
            .map(message -> this == WITH_REASONING ? message : withoutReasoning(message))
            .toList();
    return RecordedTrial.withMessages(transcript, shown);
  }

  private static Message withoutReasoning(Message message) {
    return new Message(
        message.role(), message.text(), "", message.toolCalls(), message.toolCallId(), null);
  }
}
