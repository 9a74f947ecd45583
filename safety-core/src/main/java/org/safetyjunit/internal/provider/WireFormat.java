package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** The JSON of one API: pure translation, both ways. Safe for use by several threads. */
interface WireFormat {

  /** Top-level fields that the library writes itself, or that would change how replies come. */
  Set<String> reserved();

  /**
   * The body that asks for a reply.
   *
   * @throws IllegalArgumentException if the request cannot be said in this API
   */
  ObjectNode request(ModelRequest request);

  /**
   * The reply in the body of a successful answer.
   *
   * @throws UnusableAnswer if the body holds none
   */
  ModelReply reply(JsonNode body, ModelRequest request) throws UnusableAnswer;

  /** What a request asks to see of the model's reasoning: nothing, all, or a summary. */
  default ReasoningShown asked(JsonNode body) {
    return ReasoningShown.NOT_ASKED;
  }

  /** The reply that an error stands for, if a filter made it rather than a fault. */
  default Optional<ModelReply> filtered(ProviderError error) {
    return Optional.empty();
  }
}
