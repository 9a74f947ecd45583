package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import org.safetyjunit.internal.provider.BatchProvider;
import org.safetyjunit.internal.provider.OpenAiProvider;
import org.safetyjunit.internal.provider.OpenAiResponsesProvider;

/** OpenAI's Files and Batch, for chat completions or for Responses. */
final class FakeOpenAi extends FakeBatchServer {

  private static final int PAGE = 2;

  private final boolean responses;
  private final Map<String, String> files = new HashMap<>();

  private FakeOpenAi(boolean responses) {
    this.responses = responses;
  }

  static FakeOpenAi chat() {
    return new FakeOpenAi(false);
  }

  static FakeOpenAi responses() {
    return new FakeOpenAi(true);
  }

  private String endpoint() {
    return responses ? "/v1/responses" : "/v1/chat/completions";
  }

  @Override
  BatchProvider provider() {
    return responses ? new OpenAiResponsesProvider() : new OpenAiProvider();
  }

  @Override
  String baseUrl() {
    return root() + "/v1";
  }

  @Override
  String submission() {
    return "POST /v1/batches";
  }

  @Override
  String lookPath() {
    return "GET /v1/batches/";
  }

  @Override
  String resultsPath(String id) {
    return "GET /v1/files/out-" + id + "/content";
  }

  @Override
  String question(JsonNode request) {
    JsonNode first = request.at(responses ? "/input/0" : "/messages/0");
    JsonNode content = first.get("content");
    return content.isTextual() ? content.asText() : content.at("/0/text").asText();
  }

  @Override
  int toolResults(JsonNode request) {
    int results = 0;
    for (JsonNode item : request.path(responses ? "input" : "messages")) {
      boolean result =
          item.path("role").asText().equals("tool")
              || item.path("type").asText().equals("function_call_output");
      results += result ? 1 : 0;
    }
    return results;
  }

  @Override
  MockResponse serve(RecordedRequest request) throws IOException {
    List<String> path = request.getUrl().pathSegments();
    boolean post = request.getMethod().equals("POST");
    if (path.get(1).equals("files")) {
      return post ? json(upload(request)) : text(files.get(path.get(2)));
    }
    if (path.size() == 2) {
      return json(post ? create(request) : list(request.getUrl().queryParameter("after")));
    }
    FakeBatch batch = batch(path.get(2));
    if (path.size() == 4 && path.get(3).equals("cancel") && post) {
      batch.cancelled = true;
      return json(describe(batch));
    }
    return json(describe(look(batch.id)));
  }

  private ObjectNode upload(RecordedRequest request) throws IOException {
    String type = request.getHeaders().get("Content-Type");
    String boundary = MediaType.get(type).parameter("boundary");
    Map<String, String> parts = new HashMap<>();
    try (MultipartReader reader =
        new MultipartReader(new Buffer().write(request.getBody()), boundary)) {
      for (var part = reader.nextPart(); part != null; part = reader.nextPart()) {
        String disposition = part.headers().get("Content-Disposition");
        String name = disposition.replaceFirst(".*?name=\"([^\"]*)\".*", "$1");
        parts.put(name, part.body().readUtf8());
      }
    }
    if (!"batch".equals(parts.get("purpose")) || !parts.containsKey("file")) {
      throw new IllegalArgumentException("purpose must be batch, with a file: " + parts.keySet());
    }
    String id = "file-" + (files.size() + 1);
    files.put(id, parts.get("file"));
    return object().put("id", id).put("object", "file").put("purpose", "batch");
  }

  private ObjectNode create(RecordedRequest request) throws IOException {
    JsonNode body = JSON.readTree(request.getBody().utf8());
    if (!body.path("endpoint").asText().equals(endpoint())
        || !body.path("completion_window").asText().equals("24h")) {
      throw new IllegalArgumentException("bad batch " + body);
    }
    Map<String, JsonNode> requests = new LinkedHashMap<>();
    for (String line : files.get(body.get("input_file_id").asText()).split("\n")) {
      JsonNode each = JSON.readTree(line);
      if (!each.path("method").asText().equals("POST")
          || !each.path("url").asText().equals(endpoint())
          || requests.put(each.get("custom_id").asText(), each.get("body")) != null) {
        throw new IllegalArgumentException("bad line " + line);
      }
    }
    return describe(submit("batch_", body.at("/metadata/safety-junit").asText(), requests));
  }

  private ObjectNode list(String after) {
    List<FakeBatch> all = new ArrayList<>(batches());
    Collections.reverse(all);
    int from = 0;
    while (after != null && from < all.size() && !all.get(from++).id.equals(after)) {}
    int to = Math.min(all.size(), from + PAGE);
    ObjectNode list = object().put("object", "list");
    ArrayNode data = list.putArray("data");
    all.subList(from, to).forEach(batch -> data.add(describe(batch)));
    return list.put("has_more", to < all.size());
  }

  private ObjectNode describe(FakeBatch batch) {
    ObjectNode node = object();
    node.put("id", batch.id).put("object", "batch").put("endpoint", endpoint());
    node.put("created_at", batch.created.getEpochSecond());
    node.putObject("metadata").put("safety-junit", batch.mark);
    node.put("output_file_id", (String) null).put("error_file_id", (String) null);
    if (!batch.isOver()) {
      return node.put("status", batch.cancelled ? "cancelling" : "in_progress");
    }
    node.put(
        "status", batch.cancelled ? "cancelled" : batch.hasExpired() ? "expired" : "completed");
    StringBuilder out = new StringBuilder();
    StringBuilder errors = new StringBuilder();
    for (Map.Entry<String, Fate> each : batch.results()) {
      boolean good = each.getValue() instanceof Fate.Says || each.getValue() instanceof Fate.Calls;
      (good ? out : errors).append(line(each.getKey(), each.getValue())).append('\n');
    }
    file(node, "output_file_id", "out-" + batch.id, out);
    file(node, "error_file_id", "err-" + batch.id, errors);
    return node;
  }

  private void file(ObjectNode node, String field, String id, StringBuilder text) {
    if (!text.isEmpty()) {
      files.putIfAbsent(id, text.toString());
      node.put(field, id);
    }
  }

  private ObjectNode line(String key, Fate fate) {
    ObjectNode line = object().put("id", "batch_req_" + key).put("custom_id", key);
    line.putNull("response").putNull("error");
    if (fate instanceof Fate.Expires) {
      line.putObject("error")
          .put("code", "batch_expired")
          .put("message", "Not done before the completion window was over.");
    } else if (fate instanceof Fate.Cancelled) {
      line.putObject("error").put("code", "batch_cancelled").put("message", "Cancelled.");
    } else if (fate instanceof Fate.Fails error) {
      ObjectNode response = line.putObject("response").put("status_code", error.status());
      response
          .putObject("body")
          .putObject("error")
          .put("message", error.message())
          .put("type", error.type())
          .putNull("code");
    } else {
      ObjectNode response = line.putObject("response").put("status_code", 200);
      response
          .put("request_id", "req_" + key)
          .set("body", responses ? response(key, fate) : chat(key, fate));
    }
    return line;
  }

  private ObjectNode chat(String key, Fate fate) {
    ObjectNode body = object().put("id", replyId(key)).put("object", "chat.completion");
    body.put("model", "model-1-2026");
    ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    if (fate instanceof Fate.Says says) {
      message.put("content", says.text());
      choice.put("finish_reason", "stop");
    } else if (fate instanceof Fate.Calls calls) {
      ObjectNode call = message.putNull("content").putArray("tool_calls").addObject();
      call.put("id", "call_" + replyId(key))
          .put("type", "function")
          .putObject("function")
          .put("name", calls.tool())
          .put("arguments", calls.arguments());
      choice.put("finish_reason", "tool_calls");
    }
    body.putObject("usage").put("prompt_tokens", 10).put("completion_tokens", 20);
    return body;
  }

  private ObjectNode response(String key, Fate fate) {
    ObjectNode body = object().put("id", replyId(key)).put("object", "response");
    body.put("model", "model-1-2026").put("status", "completed");
    ObjectNode item = body.putArray("output").addObject();
    if (fate instanceof Fate.Says says) {
      item.put("type", "message").put("role", "assistant").put("status", "completed");
      item.putArray("content").addObject().put("type", "output_text").put("text", says.text());
    } else if (fate instanceof Fate.Calls calls) {
      item.put("type", "function_call").put("id", "fc_1").put("call_id", "call_" + replyId(key));
      item.put("name", calls.tool()).put("arguments", calls.arguments());
    }
    body.putObject("usage").put("input_tokens", 10).put("output_tokens", 20);
    return body;
  }

  private static MockResponse text(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/octet-stream")
        .body(body)
        .build();
  }
}
