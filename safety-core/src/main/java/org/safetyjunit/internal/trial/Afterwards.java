package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Asks a model a {@link Question} after its trial. Nothing of it is in the transcript that the
 * test's body reads, and no tool call in the answer is carried out.
 */
final class Afterwards {

  private final Question question;
  private final ModelClient client;

  // Mutable state
  private @Nullable String answer;
  private @Nullable RecordException fault;
  private int calls;

  Afterwards(Question question, ModelClient client) {
    this.question = question;
    this.client = client;
  }

  /** Asks, and counts what it takes. */
  void ask(Opening opening, List<Message> said, RecordedTranscript transcript) {
    try {
      calls++;
      ModelReply reply = client.send(request(question, opening, said));
      transcript.used(reply.usage());
      answer = question.heard(reply.message().text());
    } catch (ModelException e) {
      answer = Question.UNANSWERED;
    } catch (BudgetSpentException e) {
      calls--;
      answer = Question.UNASKED;
    } catch (RecordException e) {
      fault = e;
    }
  }

  /** The same conversation with the question at its end; tools stay, since providers want them. */
  static ModelRequest request(Question question, Opening opening, List<Message> said) {
    List<Message> messages = new ArrayList<>(said);
    messages.add(Message.user(question.text()));
    return new ModelRequest(messages, opening.tools().definitions());
  }

  /** Attaches the answer, if there is one. */
  void label(RecordedTranscript transcript) {
    if (answer != null) {
      transcript.label(question.label(), answer);
    }
  }

  int calls() {
    return calls;
  }

  /** Why the cell cannot go on. */
  Optional<RecordException> fault() {
    return Optional.ofNullable(fault);
  }
}
