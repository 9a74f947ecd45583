package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** A header as a line. */
final class HeaderJson {

  private HeaderJson() {}

  static JsonLine of(Header header) {
    return json -> write(json, header);
  }

  private static void write(JsonGenerator json, Header header) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schemaVersion", Header.SCHEMA_VERSION);
    json.writeStringField("cell", header.cell());
    json.writeNumberField("seed", header.seed());
    json.writeObjectFieldStart("plan");
    json.writeNumberField("maxRate", header.plan().maxRate());
    json.writeNumberField("confidence", header.plan().confidence());
    json.writeNumberField("maxTrials", header.plan().maxTrials());
    json.writeBooleanField("proof", header.plan().proof());
    json.writeEndObject();
    json.writeObjectFieldStart("models");
    json.writeFieldName("subject");
    write(json, header.subject());
    json.writeEndObject();
    Json.writeUnlessEmpty(json, "judge", header.judge());
    if (header.trials() > 0) {
      json.writeNumberField("trials", header.trials());
    }
    Json.writeUnlessEmpty(json, "begun", header.begun());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ModelIdentity subject) throws IOException {
    json.writeStartObject();
    json.writeStringField("provider", subject.provider());
    Json.writeUnlessEmpty(json, "model", subject.model());
    json.writeObjectFieldStart("parameters");
    for (Map.Entry<String, String> each : subject.parameters().entrySet()) {
      json.writeStringField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static Header read(JsonNode node) throws BadLineException {
    long version = Json.whole(node, "schemaVersion");
    if (version != Header.SCHEMA_VERSION) {
      throw new BadLineException(
          "schemaVersion %d; this version of the library reads %d"
              .formatted(version, Header.SCHEMA_VERSION));
    }
    JsonNode plan = node.path("plan");
    if (!plan.path("maxRate").isNumber() || !plan.path("confidence").isNumber()) {
      throw new BadLineException("no plan");
    }
    return new Header(
        Json.text(node, "cell"),
        Json.whole(node, "seed"),
        new PlanIdentity(
            plan.path("maxRate").doubleValue(),
            plan.path("confidence").doubleValue(),
            Json.fromOne(plan, "maxTrials"),
            plan.path("proof").asBoolean()),
        identity(node.path("models").path("subject")),
        Json.textOrEmpty(node, "judge"),
        node.has("trials") ? Json.fromOne(node, "trials") : 0,
        Json.textOrEmpty(node, "begun"));
  }

  private static ModelIdentity identity(JsonNode node) throws BadLineException {
    TreeMap<String, String> parameters = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : node.path("parameters").properties()) {
      parameters.put(each.getKey(), each.getValue().asText());
    }
    return new ModelIdentity(
        Json.text(node, "provider"), Json.textOrEmpty(node, "model"), parameters);
  }
}
