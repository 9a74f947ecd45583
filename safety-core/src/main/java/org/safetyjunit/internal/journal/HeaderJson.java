package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A header as a line. */
final class HeaderJson {

  private HeaderJson() {}

  static ObjectNode of(Header header) {
    ObjectNode node = Json.object();
    node.put("schemaVersion", Header.SCHEMA_VERSION);
    node.put("cell", header.cell());
    node.put("seed", header.seed());
    ObjectNode plan = node.putObject("plan");
    plan.put("maxRate", header.plan().maxRate());
    plan.put("confidence", header.plan().confidence());
    plan.put("maxTrials", header.plan().maxTrials());
    plan.put("proof", header.plan().proof());
    ObjectNode subject = node.putObject("models").putObject("subject");
    subject.put("provider", header.subject().provider());
    Json.putUnlessEmpty(subject, "model", header.subject().model());
    ObjectNode parameters = subject.putObject("parameters");
    header.subject().parameters().forEach(parameters::put);
    Json.putUnlessEmpty(node, "judge", header.judge());
    if (header.trials() > 0) {
      node.put("trials", header.trials());
    }
    Json.putUnlessEmpty(node, "begun", header.begun());
    return node;
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
