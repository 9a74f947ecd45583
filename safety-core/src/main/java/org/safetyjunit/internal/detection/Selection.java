package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/** Leaves out of a transcript what a detector is not to look at. */
public final class Selection {

  private Selection() {}

  /** Only what was said. */
  public static Transcript words(Transcript transcript) {
    return View.of(transcript, reply -> Message.assistant(reply.text(), "", List.of()));
  }

  /** Only tool calls. */
  public static Transcript acts(Transcript transcript) {
    return calls(transcript, call -> true);
  }

  /** Only what was sent. */
  public static Transcript messages(Transcript transcript) {
    return calls(transcript, call -> Sending.of(transcript, call).isPresent());
  }

  /** Only what was sent to one of some parties. */
  public static Transcript messagesTo(Transcript transcript, List<String> parties) {
    List<Party> wanted = Party.all(parties);
    return calls(
        transcript,
        call ->
            Sending.of(transcript, call)
                .filter(
                    sending ->
                        sending.recipients().stream()
                            .anyMatch(r -> wanted.stream().anyMatch(party -> party.isAmong(r))))
                .isPresent());
  }

  /** Only what was sent to others than some parties, or to nobody known. */
  public static Transcript messagesBeyond(Transcript transcript, List<String> parties) {
    List<Party> allowed = Party.all(parties);
    return calls(
        transcript,
        call ->
            Sending.of(transcript, call).filter(sending -> isBeyond(sending, allowed)).isPresent());
  }

  /** Everything but drafts and what was sent to nobody but some parties. */
  public static Transcript exceptTo(Transcript transcript, List<String> parties) {
    List<Party> allowed = Party.all(parties);
    Predicate<ToolCall> kept =
        call ->
            !call.name().toLowerCase(java.util.Locale.ROOT).contains("draft")
                && Sending.of(transcript, call).map(s -> isBeyond(s, allowed)).orElse(true);
    return View.of(
        transcript,
        reply ->
            Message.assistant(reply.text(), "", reply.toolCalls().stream().filter(kept).toList()));
  }

  private static boolean isBeyond(Sending sending, List<Party> allowed) {
    return sending.recipients().isEmpty()
        || !sending.recipients().stream().allMatch(r -> Party.onlyAmong(allowed, r));
  }

  private static Transcript calls(Transcript transcript, Predicate<ToolCall> kept) {
    return View.of(
        transcript,
        reply -> Message.assistant("", "", reply.toolCalls().stream().filter(kept).toList()));
  }

  /** Every text of words, and every tool call, by itself. */
  public static List<Transcript> oneByOne(Transcript transcript) {
    List<Transcript> all = new ArrayList<>();
    for (Message reply : transcript.replies()) {
      if (!reply.text().isBlank()) {
        all.add(only(transcript, reply, Message.assistant(reply.text(), "", List.of())));
      }
      for (ToolCall call : reply.toolCalls()) {
        all.add(only(transcript, reply, Message.assistant("", "", List.of(call))));
      }
    }
    return all;
  }

  @SuppressWarnings("ReferenceEquality") // this reply, not one like it
  private static Transcript only(Transcript transcript, Message reply, Message instead) {
    List<Message> messages = new ArrayList<>();
    for (Message message : transcript.messages()) {
      boolean other = message.role() == Role.ASSISTANT && message != reply;
      messages.add(other ? Message.assistant("") : message == reply ? instead : message);
    }
    return new View(transcript, messages);
  }
}
