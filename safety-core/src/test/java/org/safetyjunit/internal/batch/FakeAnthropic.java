package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.safetyjunit.internal.provider.AnthropicProvider;
import org.safetyjunit.internal.provider.BatchProvider;

/** Anthropic's Message Batches. */
final class FakeAnthropic extends FakeBatchServer {

  private static final int PAGE = 2;

  @Override
  BatchProvider provider() {
    return new AnthropicProvider();
  }

  @Override
  String baseUrl() {
    return root();
  }

  @Override
  String submission() {
    return "POST /v1/messages/batches";
  }

  @Override
  String lookPath() {
    return "GET /v1/messages/batches/";
  }

  @Override
  String resultsPath(String id) {
    return "GET /v1/messages/batches/" + id + "/results";
  }

  @Override
  String question(JsonNode request) {
    return request.at("/messages/0/content").asText();
  }

  @Override
  int toolResults(JsonNode request) {
    return request.findValues("tool_use_id").size();
  }

  @Override
  MockResponse serve(RecordedRequest request) throws IOException {
    List<String> path = request.getUrl().pathSegments();
    boolean post = request.getMethod().equals("POST");
    if (path.size() == 3 && post) {
      Map<String, JsonNode> requests = new LinkedHashMap<>();
      for (JsonNode each : JSON.readTree(request.getBody().utf8()).get("requests")) {
        if (requests.put(each.get("custom_id").asText(), each.get("params")) != null) {
          throw new IllegalArgumentException("custom_id twice");
        }
      }
      return json(describe(submit("msgbatch_", "", requests)));
    }
    if (path.size() == 3) {
      return json(list(request.getUrl().queryParameter("after_id")));
    }
    FakeBatch batch = batch(path.get(3));
    if (path.size() == 5 && path.get(4).equals("cancel") && post) {
      batch.cancelled = true;
      return json(describe(batch));
    }
    return path.size() == 5 ? lines(results(batch)) : json(describe(look(batch.id)));
  }

  private ObjectNode list(String after) {
    List<FakeBatch> all = new ArrayList<>(batches());
    Collections.reverse(all);
    int from = 0;
    while (after != null && from < all.size() && !all.get(from++).id.equals(after)) {}
    int to = Math.min(all.size(), from + PAGE);
    ObjectNode list = object();
    ArrayNode data = list.putArray("data");
    all.subList(from, to).forEach(batch -> data.add(describe(batch)));
    list.put("has_more", to < all.size());
    list.put("last_id", to == from ? null : all.get(to - 1).id);
    return list;
  }

  private ObjectNode describe(FakeBatch batch) {
    ObjectNode node = object();
    node.put("id", batch.id).put("type", "message_batch");
    node.put(
        "processing_status",
        batch.isOver() ? "ended" : batch.cancelled ? "canceling" : "in_progress");
    ObjectNode counts = node.putObject("request_counts");
    counts.put("processing", batch.isOver() ? 0 : batch.requests.size());
    counts.put("succeeded", batch.isOver() ? batch.requests.size() : 0);
    counts.put("errored", 0).put("canceled", 0).put("expired", 0);
    node.put("created_at", batch.created.toString());
    node.put("expires_at", batch.created.plus(Duration.ofHours(24)).toString());
    node.put("results_url", batch.isOver() ? "https://elsewhere.example/" + batch.id : null);
    return node;
  }

  private List<ObjectNode> results(FakeBatch batch) {
    List<ObjectNode> lines = new ArrayList<>();
    for (Map.Entry<String, Fate> each : batch.results()) {
      ObjectNode line = object().put("custom_id", each.getKey());
      ObjectNode result = line.putObject("result");
      Fate fate = each.getValue();
      if (fate instanceof Fate.Fails error) {
        result
            .put("type", "errored")
            .putObject("error")
            .put("type", "error")
            .putObject("error")
            .put("type", error.type())
            .put("message", error.message());
      } else if (fate instanceof Fate.Expires) {
        result.put("type", "expired");
      } else if (fate instanceof Fate.Cancelled) {
        result.put("type", "canceled");
      } else {
        result.put("type", "succeeded").set("message", message(each.getKey(), fate));
      }
      lines.add(line);
    }
    return lines;
  }

  private ObjectNode message(String key, Fate fate) {
    ObjectNode message = object();
    message.put("id", replyId(key)).put("type", "message").put("role", "assistant");
    message.put("model", "model-1-2026");
    ObjectNode block = message.putArray("content").addObject();
    if (fate instanceof Fate.Says says) {
      block.put("type", "text").put("text", says.text());
      message.put("stop_reason", "end_turn");
    } else if (fate instanceof Fate.Calls calls) {
      block.put("type", "tool_use").put("id", "toolu_" + replyId(key)).put("name", calls.tool());
      block.set("input", parsed(calls.arguments()));
      message.put("stop_reason", "tool_use");
    }
    message.putObject("usage").put("input_tokens", 10).put("output_tokens", 20);
    return message;
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
