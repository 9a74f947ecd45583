package org.safetyjunit.internal.provider;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ToolCall;

/** Gathers {@link Content} part by part, in the order in which the parts came. */
final class ContentBuilder {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final StringBuilder refusal = new StringBuilder();
  private final List<ToolCall> toolCalls = new ArrayList<>();
  private ReasoningShown shown = ReasoningShown.NOT_ASKED;
  private boolean interrupted;

  /**
   * Adds to the answer: directly to the text before it, or on a new line if other parts lie
   * between.
   */
  ContentBuilder text(String more) {
    if (interrupted && !text.isEmpty() && !more.isEmpty()) {
      text.append('\n');
    }
    interrupted = false;
    text.append(more);
    return this;
  }

  /** Notes a part that says nothing to us, yet parts the text before it from the text after it. */
  ContentBuilder apart() {
    interrupted = true;
    return this;
  }

  /** Adds reasoning as the model put it; none says nothing. */
  ContentBuilder reasoning(String more) {
    return reasoning(more, ReasoningShown.SHOWN);
  }

  /** Adds a summary of reasoning. */
  ContentBuilder summary(String more) {
    return reasoning(more, ReasoningShown.SUMMARIZED);
  }

  /** Notes reasoning that is kept from us. */
  ContentBuilder withheld() {
    interrupted = true;
    shown = shown == ReasoningShown.NOT_ASKED ? ReasoningShown.WITHHELD : shown;
    return this;
  }

  private ContentBuilder reasoning(String more, ReasoningShown how) {
    interrupted = true;
    if (!more.isBlank()) {
      shown = how;
    }
    if (!reasoning.isEmpty() && !more.isEmpty()) {
      reasoning.append("\n\n");
    }
    reasoning.append(more);
    return this;
  }

  ContentBuilder refusal(String more) {
    refusal.append(more);
    return this;
  }

  ContentBuilder toolCall(String id, String name, String arguments) {
    interrupted = true;
    toolCalls.add(new ToolCall(id, name, arguments.isBlank() ? "{}" : arguments));
    return this;
  }

  Content build() {
    return new Content(text.toString(), reasoning.toString(), shown, toolCalls, refusal.toString());
  }
}
