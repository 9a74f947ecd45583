package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import org.safetyjunit.model.ModelReply;

/**
 * What an answer has to know of its call.
 *
 * @param body of the call
 * @param id of the answer, where the model under test gives none
 * @param seconds when it came, since 1970
 */
record Asked(JsonNode body, String id, long seconds) {

  String id(ModelReply reply) {
    return reply.id().isEmpty() ? id : reply.id();
  }

  /** The model that answered; if it does not say, the one that was asked for. */
  String model(ModelReply reply) {
    return reply.model().isEmpty() ? body.path("model").asText("unknown") : reply.model();
  }
}
