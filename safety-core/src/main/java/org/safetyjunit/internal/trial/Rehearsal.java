package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.tool.BrokenToolException;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Holds one trial's conversation with a stand-in, only to see how long it gets. */
public final class Rehearsal {

  private Rehearsal() {}

  /**
   * A call.
   *
   * @param request what was asked
   * @param reply what the stand-in said
   */
  public record Call(ModelRequest request, ModelReply reply) {}

  /**
   * A conversation that was held.
   *
   * @param transcript all that was said
   * @param calls the calls, in order
   */
  public record Held(RecordedTranscript transcript, List<Call> calls) {}

  /**
   * Holds it, without the test's body. That of an application under test is held as the library
   * would hold it.
   *
   * @param code a test whose model is a stand-in
   * @throws BrokenCodeException if the test's own code is broken
   */
  public static Held hold(Cell cell, TrialCode code) throws BrokenCodeException {
    RecordedTranscript transcript =
        new RecordedTranscript(1, 1, Seeds.derive(Seeds.derive(0, cell.id()), 1));
    List<Call> calls = new ArrayList<>();
    try (TrialCode.Stage stage = code.stage(1, transcript.seed())) {
      stage.attach(transcript);
      ModelClient recorded = new RecordingClient(stage.client(), transcript, () -> {});
      ModelClient counted =
          request -> {
            ModelReply reply = recorded.send(request);
            calls.add(new Call(request, reply));
            return reply;
          };
      Opening opening = stage.opening();
      Conversation conversation = new Conversation(opening, transcript, cell.maxTurns());
      hold(conversation, counted);
      stage
          .question()
          .map(question -> asked(question, opening, conversation))
          .ifPresent(calls::add);
    } catch (Throwable e) {
      Throwable cause = e instanceof BrokenToolException && e.getCause() != null ? e.getCause() : e;
      throw new BrokenCodeException("a trial could not be rehearsed: %s".formatted(cause), cause);
    }
    return new Held(transcript, calls);
  }

  private static Call asked(Question question, Opening opening, Conversation conversation) {
    String answer = String.join(" ", question.answers());
    return new Call(
        Afterwards.request(question, opening, conversation.said()),
        ModelReply.of(Message.assistant(answer)));
  }

  private static void hold(Conversation conversation, ModelClient client) {
    try {
      conversation.hold(client);
    } catch (ModelException | AssertionError e) {
      // as far as it got: nothing is judged here
    }
  }
}
