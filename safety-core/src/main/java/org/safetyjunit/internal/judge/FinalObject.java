package org.safetyjunit.internal.judge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelReply;

/**
 * The JSON object that a reply ends with. Reasoning in tags and prose may stand before it and a
 * fence around it, but nothing behind it, since that is where a model takes back what it said.
 *
 * @param object null if there is none, or it cannot be told with certainty
 * @param prose what stands before it
 * @param fault what is wrong with the reply; empty if there is an object
 */
public record FinalObject(@Nullable ObjectNode object, String prose, String fault) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Pattern THOUGHTS =
      Pattern.compile(
          "\\s*<(think|thinking|thought|reasoning|analysis)>", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENCLOSED = Pattern.compile("(\\[|,|\"\\s*:)\\s*$");
  private static final Pattern FENCE_OPENS = Pattern.compile("```[ \\t]*\\w*[ \\t]*\\R\\s*$");

  /**
   * Reads a reply: one that is no whole answer of the model's own has no object.
   *
   * @param who gave it, for the fault: "judge"
   */
  public static FinalObject of(ModelReply reply, String who) {
    String detail = reply.stopDetail().isEmpty() ? "" : " (" + reply.stopDetail() + ")";
    return switch (reply.stopReason()) {
      case REFUSAL -> none("the %s refused%s".formatted(who, detail));
      case INPUT_BLOCKED -> none("a filter blocked the transcript" + detail);
      case LENGTH -> none("the %s's answer was cut off%s".formatted(who, detail));
      case UNREADABLE -> none("the %s's answer could not be read%s".formatted(who, detail));
      case END, TOOL_CALLS, OTHER ->
          reply.message().toolCalls().isEmpty()
              ? in(reply.text(), who)
              : none("the %s asked for a tool instead of answering".formatted(who));
    };
  }

  /** Reads the text of a reply. */
  static FinalObject in(String reply, String who) {
    if (reply.isBlank()) {
      return none("the %s's answer is empty".formatted(who));
    }
    Matcher thoughts = THOUGHTS.matcher(reply);
    if (!thoughts.lookingAt()) {
      return spoken(reply, who);
    }
    // Not by lower case: some characters become two in it, and places in the text move.
    Matcher close =
        Pattern.compile("</" + thoughts.group(1) + ">", Pattern.CASE_INSENSITIVE).matcher(reply);
    return close.find()
        ? spoken(reply.substring(close.end()), who)
        : none("the %s's reasoning does not end".formatted(who));
  }

  private static FinalObject spoken(String text, String who) {
    int start = text.indexOf('{');
    if (start < 0) {
      return none("the %s's answer holds no JSON object".formatted(who));
    }
    try (JsonParser parser = JSON.createParser(text.substring(start))) {
      JsonNode object = parser.readValueAsTree();
      int end = start + (int) parser.currentLocation().getCharOffset();
      return placed(text.substring(0, start), (ObjectNode) object, text.substring(end), who);
    } catch (IOException e) {
      return none("the %s's answer is no whole JSON object".formatted(who));
    }
  }

  private static FinalObject placed(String before, ObjectNode object, String after, String who) {
    Matcher fence = FENCE_OPENS.matcher(before);
    boolean fenced = fence.find();
    String prose = fenced ? before.substring(0, fence.start()) : before;
    String rest = after.strip();
    if (ENCLOSED.matcher(prose).find()) {
      return none("the %s's answer is part of something larger".formatted(who));
    }
    if (prose.contains("```") || !(rest.isEmpty() || fenced && rest.equals("```"))) {
      return none("the %s's answer does not end with its JSON object".formatted(who));
    }
    return new FinalObject(object, prose, "");
  }

  private static FinalObject none(String fault) {
    return new FinalObject(null, "", fault);
  }
}
