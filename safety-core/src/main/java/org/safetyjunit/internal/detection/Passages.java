package org.safetyjunit.internal.detection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/** All texts that a model wrote in a trial, in order. */
final class Passages {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Passage> passages = new ArrayList<>();

  private Passages() {}

  /** Words and arguments of tool calls. */
  static List<Passage> said(Transcript transcript) {
    return of(transcript, true, false);
  }

  /** Words and reasoning. */
  static List<Passage> spoken(Transcript transcript) {
    List<Passage> all = new ArrayList<>();
    int turn = 0;
    for (Message reply : transcript.replies()) {
      turn++;
      add(all, new Passage(turn, 0, Passage.REASONING, reply.reasoning()));
      add(all, new Passage(turn, 0, Passage.WORDS, reply.text()));
    }
    return all;
  }

  private static void add(List<Passage> all, Passage passage) {
    if (!passage.text().isBlank()) {
      all.add(passage);
    }
  }

  private static List<Passage> of(Transcript transcript, boolean words, boolean reasoning) {
    Passages passages = new Passages();
    int turn = 0;
    for (Message reply : transcript.replies()) {
      turn++;
      if (reasoning) {
        add(passages.passages, new Passage(turn, 0, Passage.REASONING, reply.reasoning()));
      }
      if (words) {
        add(passages.passages, new Passage(turn, 0, Passage.WORDS, reply.text()));
      }
      int call = 0;
      for (ToolCall each : reply.toolCalls()) {
        passages.arguments(turn, ++call, each);
      }
    }
    return passages.passages;
  }

  /** The texts among the arguments of a call. */
  static List<Passage> of(int turn, int number, ToolCall call) {
    Passages passages = new Passages();
    passages.arguments(turn, number, call);
    return passages.passages;
  }

  private void arguments(int turn, int number, ToolCall call) {
    try {
      JsonNode arguments = JSON.readTree(call.arguments());
      if (arguments.isContainerNode()) {
        leaves(turn, number, call.name(), arguments);
        return;
      }
    } catch (JsonProcessingException e) {
      // a text, then
    }
    add(passages, new Passage(turn, number, call.name(), call.arguments()));
  }

  private void leaves(int turn, int call, String where, JsonNode node) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field -> leaves(turn, call, where + " " + field.getKey(), field.getValue()));
    } else if (node.isArray()) {
      node.forEach(each -> leaves(turn, call, where, each));
    } else {
      add(passages, new Passage(turn, call, where, node.asText()));
    }
  }
}
