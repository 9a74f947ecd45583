package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.safetyjunit.internal.trial.Purpose;

/** A recorded call as a line. What is usual is left out. */
final class CallJson {

  static final String CALL = "call";

  private CallJson() {}

  static ObjectNode of(RecordedCall call) {
    ObjectNode node = Json.object();
    node.put("trial", call.key().trial());
    if (call.key().attempt() != 1) {
      node.put("attempt", call.key().attempt());
    }
    if (call.key().purpose() != Purpose.SUBJECT) {
      node.put("purpose", call.key().purpose().label());
    }
    node.put(CALL, call.number());
    if (call.overlapped()) {
      node.put("overlapped", true);
    }
    ObjectNode request = node.putObject("request");
    Json.putUnlessEmpty(request, "system", call.request().system());
    request.put("messages", call.request().messages());
    Json.putUnlessEmpty(request, "tools", call.request().tools());
    if (call.answer() instanceof Answer.Reply reply) {
      node.set("reply", ReplyJson.of(reply.reply()));
    } else if (call.answer() instanceof Answer.Fault fault) {
      ObjectNode failure = node.putObject("failure");
      failure.put("message", fault.message());
      failure.put("mayPass", fault.mayPass());
      if (fault.retryAfter() != null) {
        failure.put("retryAfterMillis", fault.retryAfter().toMillis());
      }
    }
    return node;
  }

  static RecordedCall read(JsonNode node) throws BadLineException {
    CallKey key =
        new CallKey(
            Json.fromOne(node, "trial"),
            node.has("attempt") ? Json.fromOne(node, "attempt") : 1,
            node.has("purpose")
                ? Json.choice(Purpose.class, Json.text(node, "purpose"))
                : Purpose.SUBJECT);
    JsonNode request = node.path("request");
    return new RecordedCall(
        key,
        Json.fromOne(node, CALL),
        node.path("overlapped").asBoolean(),
        new Fingerprint(
            Json.textOrEmpty(request, "system"),
            Json.text(request, "messages"),
            Json.textOrEmpty(request, "tools")),
        answer(node));
  }

  private static Answer answer(JsonNode node) throws BadLineException {
    if (node.has("reply")) {
      return new Answer.Reply(ReplyJson.read(node.get("reply")));
    }
    JsonNode failure = node.path("failure");
    return new Answer.Fault(
        Json.text(failure, "message"),
        failure.path("mayPass").asBoolean(),
        failure.has("retryAfterMillis")
            ? Duration.ofMillis(Json.whole(failure, "retryAfterMillis"))
            : null);
  }
}
