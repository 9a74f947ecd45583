package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** One API: how its calls are read, and how it answers. Stateless. */
interface Shape {

  /** The API that is called at a path; null if there is none. */
  Map<String, Shape> BY_PATH_END =
      Map.of(
          "/chat/completions", new ChatCompletions(),
          "/responses", new Responses(),
          "/messages", new AnthropicMessages());

  /**
   * What a call asks.
   *
   * @param body of the call
   * @param earlier what was said before, where the API keeps that by ids
   * @throws BadCallException if it asks for what cannot be passed on
   */
  ModelRequest read(JsonNode body, Conversations earlier);

  /** The answer as one body. */
  ObjectNode whole(ModelReply reply, Asked asked);

  /** The answer as events. */
  List<Event> streamed(ModelReply reply, Asked asked);

  /** The body that says why there is no answer. */
  ObjectNode error(String message);
}
