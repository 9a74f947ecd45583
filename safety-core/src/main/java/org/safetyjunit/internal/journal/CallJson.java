package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import org.safetyjunit.internal.trial.Purpose;

/** A recorded call as a line. What is usual is left out. */
final class CallJson {

  static final String CALL = "call";

  private CallJson() {}

  static JsonLine of(RecordedCall call) {
    return json -> write(json, call);
  }

  private static void write(JsonGenerator json, RecordedCall call) throws IOException {
    json.writeStartObject();
    json.writeNumberField("trial", call.key().trial());
    if (call.key().attempt() != 1) {
      json.writeNumberField("attempt", call.key().attempt());
    }
    if (call.key().purpose() != Purpose.SUBJECT) {
      json.writeStringField("purpose", call.key().purpose().label());
    }
    json.writeNumberField(CALL, call.number());
    if (call.overlapped()) {
      json.writeBooleanField("overlapped", true);
    }
    write(json, call.request());
    if (call.answer() instanceof Answer.Reply reply) {
      json.writeFieldName("reply");
      ReplyJson.write(json, reply.reply());
    } else if (call.answer() instanceof Answer.Fault fault) {
      write(json, fault);
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Fingerprint request) throws IOException {
    json.writeObjectFieldStart("request");
    Json.writeUnlessEmpty(json, "system", request.system());
    json.writeStringField("messages", request.messages());
    Json.writeUnlessEmpty(json, "tools", request.tools());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Answer.Fault fault) throws IOException {
    json.writeObjectFieldStart("failure");
    json.writeStringField("message", fault.message());
    json.writeBooleanField("mayPass", fault.mayPass());
    if (fault.retryAfter() != null) {
      json.writeNumberField("retryAfterMillis", fault.retryAfter().toMillis());
    }
    json.writeEndObject();
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
