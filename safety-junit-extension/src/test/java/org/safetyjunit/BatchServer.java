package org.safetyjunit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Message Batches on a real socket: every batch has ended when it is looked at. */
final class BatchServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<JsonNode> batches = new ArrayList<>();
  private final Function<String, String> model;

  /** A server whose model answers questions so. */
  BatchServer(Function<String, String> model) throws IOException {
    this.model = model;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/messages/batches", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many requests each batch had. */
  synchronized List<Integer> sizes() {
    return batches.stream().map(JsonNode::size).toList();
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/");
    StringBuilder body = new StringBuilder();
    if (path.length == 4) {
      batches.add(JSON.readTree(exchange.getRequestBody()).get("requests"));
      body.append("{\"id\": \"").append(batches.size()).append("\"}");
    } else if (path.length == 5) {
      body.append("{\"processing_status\": \"ended\"}");
    } else {
      batches.get(Integer.parseInt(path[4]) - 1).forEach(each -> body.append(result(each)));
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String result(JsonNode request) {
    ObjectNode line = JSON.createObjectNode().set("custom_id", request.get("custom_id"));
    ObjectNode message = line.putObject("result").put("type", "succeeded").putObject("message");
    message.set("id", request.get("custom_id"));
    message.put("model", "model-1-2026").put("stop_reason", "end_turn");
    message
        .putArray("content")
        .addObject()
        .put("type", "text")
        .put("text", model.apply(request.at("/params/messages/0/content").asText()));
    message.putObject("usage").put("input_tokens", 1000).put("output_tokens", 100);
    return line + "\n";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
