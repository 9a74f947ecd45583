package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.safetyjunit.model.Message;

/**
 * What only its maker understands in a message (signatures, encrypted reasoning), marked with the
 * provider and the model that it is for: a conversation that goes on elsewhere leaves it behind.
 *
 * @param provider id of the provider
 * @param model the model as configured
 */
record OpaqueParts(String provider, String model) {

  /** The text for {@link Message#opaque()}. */
  String write(JsonNode parts) {
    ObjectNode marked = Json.object();
    marked.put("provider", provider).put("model", model).set("parts", parts);
    return marked.toString();
  }

  /** The parts in a message, if it has any for this provider and model. */
  Optional<JsonNode> read(Message message) {
    if (message.opaque() == null) {
      return Optional.empty();
    }
    try {
      JsonNode marked = Json.read(message.opaque());
      boolean ours =
          Json.text(marked, "provider").equals(provider)
              && Json.text(marked, "model").equals(model);
      return ours && marked.has("parts") ? Optional.of(marked.get("parts")) : Optional.empty();
    } catch (IOException notOurs) {
      return Optional.empty();
    }
  }
}
