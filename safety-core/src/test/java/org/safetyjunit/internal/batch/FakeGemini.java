package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.safetyjunit.internal.provider.BatchProvider;
import org.safetyjunit.internal.provider.GeminiProvider;

/** Gemini's batches with inlined requests. */
final class FakeGemini extends FakeBatchServer {

  private static final int PAGE = 2;

  @Override
  BatchProvider provider() {
    return new GeminiProvider();
  }

  @Override
  String baseUrl() {
    return root();
  }

  @Override
  String submission() {
    return "POST /v1beta/models/model-1:batchGenerateContent";
  }

  @Override
  String lookPath() {
    return "GET /v1beta/batches/";
  }

  @Override
  String resultsPath(String id) {
    return "GET /v1beta/" + id;
  }

  @Override
  String question(JsonNode request) {
    return request.at("/contents/0/parts/0/text").asText();
  }

  @Override
  int toolResults(JsonNode request) {
    return request.findValues("functionResponse").size();
  }

  @Override
  MockResponse serve(RecordedRequest request) throws IOException {
    String path = request.getUrl().encodedPath();
    if (path.endsWith(":batchGenerateContent")) {
      JsonNode batch = JSON.readTree(request.getBody().utf8()).get("batch");
      Map<String, JsonNode> requests = new LinkedHashMap<>();
      for (JsonNode each : batch.at("/inputConfig/requests/requests")) {
        requests.put(each.at("/metadata/key").asText(), each.get("request"));
      }
      return json(describe(submit("batches/", batch.get("displayName").asText(), requests)));
    }
    if (path.equals("/v1beta/batches")) {
      return json(list(request.getUrl().queryParameter("pageToken")));
    }
    String id = path.substring("/v1beta/".length());
    if (id.endsWith(":cancel")) {
      batch(id.substring(0, id.length() - ":cancel".length())).cancelled = true;
      return json(object());
    }
    return json(describe(look(id)));
  }

  private ObjectNode list(String token) {
    List<FakeBatch> all = new ArrayList<>(batches());
    Collections.reverse(all);
    int from = token == null ? 0 : Integer.parseInt(token);
    int to = Math.min(all.size(), from + PAGE);
    ObjectNode list = object();
    ArrayNode operations = list.putArray("operations");
    all.subList(from, to).forEach(batch -> operations.add(describe(batch)));
    if (to < all.size()) {
      list.put("nextPageToken", "" + to);
    }
    return list;
  }

  private ObjectNode describe(FakeBatch batch) {
    ObjectNode node = object().put("name", batch.id);
    ObjectNode metadata = node.putObject("metadata");
    metadata.put("displayName", batch.mark).put("createTime", batch.created.toString());
    metadata.putObject("batchStats").put("requestCount", "" + batch.requests.size());
    if (!batch.isOver()) {
      metadata.put("state", "BATCH_STATE_RUNNING");
      return node;
    }
    metadata.put("state", batch.cancelled ? "BATCH_STATE_CANCELLED" : "BATCH_STATE_SUCCEEDED");
    node.put("done", true);
    if (batch.cancelled) {
      node.putObject("error").put("code", 1).put("message", "The operation was cancelled.");
      return node;
    }
    ArrayNode results =
        node.putObject("response").putObject("inlinedResponses").putArray("inlinedResponses");
    for (Map.Entry<String, Fate> each : batch.results()) {
      ObjectNode item = results.addObject();
      item.putObject("metadata").put("key", each.getKey());
      Fate fate = each.getValue();
      if (fate instanceof Fate.Fails error) {
        item.putObject("error").put("code", code(error.status())).put("message", error.message());
      } else if (fate instanceof Fate.Expires) {
        item.putObject("error").put("code", 4).put("message", "The batch has expired.");
      } else {
        item.set("response", response(each.getKey(), fate));
      }
    }
    return node;
  }

  private static int code(int status) {
    return switch (status) {
      case 400 -> 3;
      case 429 -> 8;
      case 503, 529 -> 14;
      default -> 13;
    };
  }

  private ObjectNode response(String key, Fate fate) {
    ObjectNode body = object().put("responseId", replyId(key)).put("modelVersion", "model-1-2026");
    ObjectNode candidate = body.putArray("candidates").addObject();
    ObjectNode part =
        candidate.putObject("content").put("role", "model").putArray("parts").addObject();
    if (fate instanceof Fate.Says says) {
      part.put("text", says.text());
    } else if (fate instanceof Fate.Calls calls) {
      try {
        part.putObject("functionCall")
            .put("name", calls.tool())
            .set("args", JSON.readTree(calls.arguments()));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    candidate.put("finishReason", "STOP");
    body.putObject("usageMetadata").put("promptTokenCount", 10).put("candidatesTokenCount", 20);
    return body;
  }
}
