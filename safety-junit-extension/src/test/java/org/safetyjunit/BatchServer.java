package org.safetyjunit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.safetyjunit.LoopbackModel.Reply;

/** Message Batches on a real socket: a batch has ended when it is looked at for the second time. */
final class BatchServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<Batch> batches = new ArrayList<>();
  private final BiFunction<String, Integer, Reply> model;

  private static final class Batch {
    final Instant created = Instant.now();
    final JsonNode requests;
    int looks;

    Batch(JsonNode requests) {
      this.requests = requests;
    }
  }

  /** A server whose model answers questions so. */
  BatchServer(Function<String, String> model) {
    this((question, toolResults) -> Reply.says(model.apply(question)));
  }

  /** A server whose model answers questions, and a number of results of tools, so. */
  BatchServer(BiFunction<String, Integer, Reply> model) {
    this.model = model;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/messages/batches", this::answer);
    server.start();
  }

  /** What configures this server's model, and more. */
  String[] parameters(String... more) {
    String prefix = "safety.model.nightly.";
    List<String> parameters =
        new ArrayList<>(
            List.of(
                "safety.models=nightly",
                prefix + "provider=anthropic",
                prefix + "model=model-1",
                prefix + "baseUrl=http://127.0.0.1:" + server.getAddress().getPort(),
                prefix + "execution=batch",
                prefix + "pollInterval=100ms",
                prefix + "gatherTime=1s",
                prefix + "inputUsdPerMTok=3",
                prefix + "outputUsdPerMTok=15"));
    parameters.addAll(List.of(more));
    return parameters.toArray(String[]::new);
  }

  /** How many requests each batch had. */
  synchronized List<Integer> sizes() {
    return batches.stream().map(batch -> batch.requests.size()).toList();
  }

  /** All that was ever asked, as often as it was paid for. */
  synchronized List<String> asked() {
    List<String> asked = new ArrayList<>();
    for (Batch batch : batches) {
      batch.requests.forEach(each -> asked.add(each.get("params").toString()));
    }
    return asked;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    boolean post = exchange.getRequestMethod().equals("POST");
    StringBuilder body = new StringBuilder();
    if (path.length == 4 && post) {
      batches.add(new Batch(JSON.readTree(exchange.getRequestBody()).get("requests")));
      body.append(describe(batches.size()));
    } else if (path.length == 4) {
      body.append(list());
    } else if (path.length == 5) {
      batches.get(Integer.parseInt(path[4]) - 1).looks++;
      body.append(describe(Integer.parseInt(path[4])));
    } else {
      batches
          .get(Integer.parseInt(path[4]) - 1)
          .requests
          .forEach(each -> body.append(result(each)));
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private ObjectNode list() {
    ObjectNode list = JSON.createObjectNode().put("has_more", false);
    ArrayNode data = list.putArray("data");
    for (int number = batches.size(); number >= 1; number--) {
      data.add(describe(number));
    }
    return list;
  }

  private ObjectNode describe(int number) {
    Batch batch = batches.get(number - 1);
    ObjectNode node = JSON.createObjectNode().put("id", "" + number);
    node.put("processing_status", batch.looks > 1 ? "ended" : "in_progress");
    node.put("created_at", batch.created.toString());
    node.putObject("request_counts").put("processing", batch.requests.size());
    return node;
  }

  private String result(JsonNode request) {
    JsonNode params = request.get("params");
    Reply reply =
        model.apply(
            params.at("/messages/0/content").asText(), params.findValues("tool_use_id").size());
    ObjectNode line = JSON.createObjectNode().set("custom_id", request.get("custom_id"));
    ObjectNode message = line.putObject("result").put("type", "succeeded").putObject("message");
    message.set("id", request.get("custom_id"));
    message.put("model", "model-1-2026");
    ObjectNode block = message.putArray("content").addObject();
    if (reply.tool().isEmpty()) {
      block.put("type", "text").put("text", reply.text());
      message.put("stop_reason", "end_turn");
    } else {
      block.put("type", "tool_use").put("name", reply.tool());
      block.put("id", "use-" + request.get("custom_id").asText());
      block.set("input", arguments(reply));
      message.put("stop_reason", "tool_use");
    }
    message.putObject("usage").put("input_tokens", 1000).put("output_tokens", 100);
    return line + "\n";
  }

  private static JsonNode arguments(Reply reply) {
    try {
      return JSON.readTree(reply.arguments());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
