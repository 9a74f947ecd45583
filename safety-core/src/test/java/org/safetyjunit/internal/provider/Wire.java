package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message.ReasoningShown;
import org.safetyjunit.model.ToolCall;

/**
 * One API's documented JSON, written out by hand: what a server of it would send, and what it
 * expects. Whole replies report model "model-1-2026", id "reply-1", and 12 tokens in (4 of them
 * cached) and 7 out (3 of them reasoning).
 */
interface Wire {

  /** Path of a call, below the server's root. */
  String path();

  /** Header that carries the key. */
  String keyHeader();

  /** That header's value for a key. */
  default String keyValue(String key) {
    return key;
  }

  /** A plain reply that ended by itself. */
  String text(String text);

  /** A reply that asks for tools, without reasoning. */
  String calls(String text, List<ToolCall> calls);

  /** A reply that thinks, in the API's own parts, and asks for tools. */
  String reasoningAndCalls(String reasoning, List<ToolCall> calls);

  /** A refusal in the API's own words for one. */
  String refusal(String words);

  /** A reply cut off by the limit of tokens. */
  String cutOff(String text);

  /** A reply that stopped for a reason of the year after next. */
  String unknownStop(String text, String word);

  /** A plain reply whose server does not count tokens. */
  String withoutUsage(String text);

  /** An error as the API tells it. */
  String error(String message);

  /** Bodies of a success in which there is no reply. */
  List<String> noReplies();

  /** All that a request holds for one question to "model-1", when nothing is set. */
  String leastRequest(String question);

  /** Where a request holds its limit of tokens and its temperature. */
  String maxTokensPointer();

  String temperaturePointer();

  /** Where a request holds the schema that its answer is to fit. */
  String answerSchemaPointer();

  /** Whether the API takes a seed. */
  boolean takesSeed();

  /** What a request holds in addition if reasoning is asked for; empty if the API takes no wish. */
  String askForReasoning();

  /** How much reasoning {@link #reasoningAndCalls} shows. */
  ReasoningShown shownReasoning();

  /** A plain reply whose reasoning is kept back, though it came; with usage. */
  String withheldReasoning(String text);

  /** Where a request is marked for the provider's cache; empty if it takes no mark. */
  String promptCachePointer();

  /** Instructions that a request carries. */
  String sentInstructions(JsonNode request);

  /** The parts of a request by which calls and their reasoning go back to the model. */
  JsonNode sentBack(JsonNode request);

  /** The same parts in a reply. */
  JsonNode toSendBack(String reply);

  /** Names and results of tools that a request carries for the last round, by id. */
  Map<String, String> sentResults(JsonNode request);

  /** Tools that a request offers: name and schema. */
  Map<String, JsonNode> sentTools(JsonNode request);
}
