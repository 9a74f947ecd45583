package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.safetyjunit.internal.adapter.SentBack;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** The calls of one trial. Safe for several threads. */
final class Session {

  private final ModelClient client;
  private final Clock clock;
  private final SentBack replies = new SentBack();
  private final Conversations conversations = new Conversations();
  private final AtomicInteger calls = new AtomicInteger();

  Session(ModelClient client, Clock clock) {
    this.client = client;
    this.clock = clock;
  }

  /**
   * An answer, and what its form depends on.
   *
   * @param reply what the model said
   * @param asked the call
   */
  record Answer(ModelReply reply, Asked asked) {}

  Answer answer(Shape shape, JsonNode body) {
    ModelRequest read = shape.read(body, conversations);
    ModelRequest request =
        new ModelRequest(
            read.messages().stream().map(replies::original).toList(),
            read.tools(),
            read.answerSchema());
    ModelReply reply = client.send(request);
    replies.keep(reply.message());
    Asked asked =
        new Asked(body, "answer-" + calls.incrementAndGet(), clock.instant().getEpochSecond());
    conversations.keep(asked.id(reply), request.messages(), reply.message());
    return new Answer(reply, asked);
  }
}
