package org.safetyjunit.internal.protocol;

import java.util.List;
import org.safetyjunit.model.ToolDefinition;

/** Tells a model in words which tools it has, and how to call one. */
final class ToolBriefing {

  private static final String HOW =
      """
      # Tools

      You can use the tools below. To call one, write a tag like this, outside of code blocks and
      quotations:

      <call tool="NAME">{"argument": "value"}</call>

      Between the tags stands one JSON object with the arguments; a tool without arguments gets {}.
      A reply may hold several calls. They are carried out in their order, and the next message
      tells you what came of each: <result tool="NAME">...</result>. Never write a result yourself.
      What you want to think over before, put between <think> and </think>; calls in there are not
      carried out. When nothing more is to be done, answer without a call.
      """;

  private ToolBriefing() {}

  /** The instructions for some tools; the arguments of each are described by a JSON Schema. */
  static String of(List<ToolDefinition> tools) {
    StringBuilder text = new StringBuilder(HOW);
    for (ToolDefinition tool : tools) {
      text.append("\n## ").append(tool.name()).append('\n');
      if (!tool.description().isBlank()) {
        text.append(tool.description().strip()).append('\n');
      }
      text.append("Arguments: ").append(tool.parameters().strip()).append('\n');
    }
    return text.toString();
  }
}
