package org.safetyjunit.model;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * A model's request to run a tool.
 *
 * @param id what the provider called it; the {@link Message#toolCallId()} of its result
 * @param name name of the tool, as the model wrote it (not necessarily one that exists)
 * @param arguments the arguments as the model wrote them: JSON, unless the model got it wrong
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ToolCall(String id, String name, String arguments) {

  /**
   * Checks that nothing is null.
   *
   * @param id what the provider called it; the {@link Message#toolCallId()} of its result
   * @param name name of the tool, as the model wrote it (not necessarily one that exists)
   * @param arguments the arguments as the model wrote them: JSON, unless the model got it wrong
   */
  public ToolCall {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(arguments, "arguments");
  }
}
