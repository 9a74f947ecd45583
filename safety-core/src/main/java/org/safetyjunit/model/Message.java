package org.safetyjunit.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param role who speaks
 * @param text what is said, without reasoning; may be empty
 * @param reasoning the model's reasoning as far as the provider shows it; empty if it shows none
 * @param toolCalls calls that the model asks for, in its order
 * @param toolCallId for {@link Role#TOOL}: the call that this is the result of
 * @param opaque parts that only the provider understands (signatures, encrypted reasoning), as JSON
 *     text; sent back untouched with the conversation
 * @param reasoningShown how much of the model's reasoning {@code reasoning} is
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Message(
    Role role,
    String text,
    String reasoning,
    List<ToolCall> toolCalls,
    @Nullable String toolCallId,
    @Nullable String opaque,
    ReasoningShown reasoningShown) {

  /**
   * Copies the list and checks that a tool's message names its call.
   *
   * @param role who speaks
   * @param text what is said, without reasoning; may be empty
   * @param reasoning the model's reasoning as far as the provider shows it; empty if it shows none
   * @param toolCalls calls that the model asks for, in its order
   * @param toolCallId for {@link Role#TOOL}: the call that this is the result of
   * @param opaque parts that only the provider understands (signatures, encrypted reasoning), as
   *     JSON text; sent back untouched with the conversation
   * @param reasoningShown how much of the model's reasoning {@code reasoning} is
   */
  public Message {
    requireNonNull(role, "role");
    requireNonNull(text, "text");
    requireNonNull(reasoning, "reasoning");
    requireNonNull(reasoningShown, "reasoningShown");
    toolCalls = List.copyOf(toolCalls);
    if (role == Role.TOOL && toolCallId == null) {
      throw new IllegalArgumentException("a tool's message needs the id of the call it answers");
    }
  }

  /**
   * A message whose reasoning, if there is any, is shown as it is.
   *
   * @param role who speaks
   * @param text what is said, without reasoning; may be empty
   * @param reasoning the model's reasoning as far as the provider shows it; empty if it shows none
   * @param toolCalls calls that the model asks for, in its order
   * @param toolCallId for {@link Role#TOOL}: the call that this is the result of
   * @param opaque parts that only the provider understands (signatures, encrypted reasoning), as
   *     JSON text; sent back untouched with the conversation
   */
  public Message(
      Role role,
      String text,
      String reasoning,
      List<ToolCall> toolCalls,
      @Nullable String toolCallId,
      @Nullable String opaque) {
    this(
        role,
        text,
        reasoning,
        toolCalls,
        toolCallId,
        opaque,
        reasoning.isEmpty() ? ReasoningShown.NOT_ASKED : ReasoningShown.SHOWN);
  }

  /**
   * {@return instructions of the operator}
   *
   * @param text what is said
   */
  public static Message system(String text) {
    return new Message(Role.SYSTEM, text, "", List.of(), null, null);
  }

  /**
   * {@return words of the person who uses the application}
   *
   * @param text what is said
   */
  public static Message user(String text) {
    return new Message(Role.USER, text, "", List.of(), null, null);
  }

  /**
   * {@return an answer of the model in words alone}
   *
   * @param text what is said
   */
  public static Message assistant(String text) {
    return new Message(Role.ASSISTANT, text, "", List.of(), null, null);
  }

  /**
   * {@return an answer of the model that may ask for tools}
   *
   * @param text what is said
   * @param reasoning the model's reasoning; empty if none is shown
   * @param toolCalls the calls, in the model's order
   */
  public static Message assistant(String text, String reasoning, List<ToolCall> toolCalls) {
    return new Message(Role.ASSISTANT, text, reasoning, toolCalls, null, null);
  }

  /**
   * {@return the result of a tool call}
   *
   * @param toolCallId id of the call that it answers
   * @param text what is said
   */
  public static Message toolResult(String toolCallId, String text) {
    return new Message(Role.TOOL, text, "", List.of(), toolCallId, null);
  }

  /**
   * {@return the same message with the provider's own parts}
   *
   * @param json the provider's parts, as JSON text; null for none
   */
  public Message withOpaque(@Nullable String json) {
    return new Message(role, text, reasoning, toolCalls, toolCallId, json, reasoningShown);
  }

  /**
   * {@return the same message with word of how much of the model's reasoning it holds}
   *
   * @param shown how much it is
   */
  public Message withReasoningShown(ReasoningShown shown) {
    return new Message(role, text, reasoning, toolCalls, toolCallId, opaque, shown);
  }

  /**
   * How much of the model's reasoning a {@link Message} holds. A grader that reads reasoning has to
   * know whether there was none, or none to be seen.
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public enum ReasoningShown {
    /** None came, and none was asked for. */
    NOT_ASKED,
    /** It was asked for, and none came: the model did not reason, as far as is known. */
    ASKED,
    /** It is there as the provider tells it, whole as far as is known. */
    SHOWN,
    /** A summary is there in its place. */
    SUMMARIZED,
    /** The model reasoned, and the provider keeps it to itself. */
    WITHHELD
  }
}
