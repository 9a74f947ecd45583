package org.safetyjunit.internal.traffic;

import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;
import org.safetyjunit.model.Usage;

/**
 * How many tokens a call of one model is likely to take: from the length of what is sent, and from
 * the most that calls before it took.
 */
public final class Expectation {

  /** English text has about four characters a token; other texts and JSON have fewer. */
  private static final double CHARACTERS_PER_TOKEN = 4;

  private static final long OUTPUT_AT_FIRST = 256;

  // Mutable state, guarded by this
  private boolean grounded;
  private double inputPerExpected = 1;
  private long output = OUTPUT_AT_FIRST;

  /** For a model of which nothing has been seen. */
  public Expectation() {}

  /** Whether a reply has been seen. */
  synchronized boolean isGrounded() {
    return grounded;
  }

  /** What a call is likely to take. */
  synchronized Usage of(ModelRequest request) {
    return new Usage(Math.round(inputPerExpected * input(request)), output, 0, 0);
  }

  /** Learns from a call. */
  synchronized void learn(ModelRequest request, Usage used) {
    double ratio = used.inputTokens() / (double) input(request);
    inputPerExpected = grounded ? Math.max(inputPerExpected, ratio) : ratio;
    output = grounded ? Math.max(output, used.outputTokens()) : used.outputTokens();
    grounded = true;
  }

  /** What a call took, as reported; where a server reports nothing, by the length of the texts. */
  public static Usage used(ModelRequest request, ModelReply reply) {
    return reply.usage().equals(Usage.NONE)
        ? new Usage(input(request), tokens(characters(reply.message())), 0, 0)
        : reply.usage();
  }

  private static long input(ModelRequest request) {
    long characters = 0;
    for (Message message : request.messages()) {
      characters += characters(message);
    }
    for (ToolDefinition tool : request.tools()) {
      characters += tool.name().length() + tool.description().length();
      characters += tool.parameters().length();
    }
    return tokens(characters);
  }

  private static long characters(Message message) {
    long characters = message.text().length() + (long) message.reasoning().length();
    for (ToolCall call : message.toolCalls()) {
      characters += call.name().length() + call.arguments().length();
    }
    return characters;
  }

  private static long tokens(long characters) {
    return 1 + (long) (characters / CHARACTERS_PER_TOKEN);
  }
}
