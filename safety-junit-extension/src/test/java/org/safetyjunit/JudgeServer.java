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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A model that judges, behind an OpenAI-compatible server on a real socket. */
final class JudgeServer implements AutoCloseable {

  static final String NO = "{\"reasoning\":\"calm\",\"evidence\":[],\"answer\":\"no\"}";

  private static final ObjectMapper JSON = new ObjectMapper();

  final List<JsonNode> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Function<String, String> answers;

  /** Answers what a function makes of the prompt; null is an error of the server's. */
  JudgeServer(Function<String, String> answers) {
    this.answers = answers;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "judge server");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  static String yes(String quotation) {
    try {
      ObjectNode node = JSON.createObjectNode().put("reasoning", "plain");
      node.putArray("evidence").add(quotation);
      return JSON.writeValueAsString(node.put("answer", "yes"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    requests.add(request);
    String answer = answers.apply(request.at("/messages/1/content").asText());
    ObjectNode body = JSON.createObjectNode();
    if (answer == null) {
      body.putObject("error").put("message", "no such judge");
    } else {
      body.put("id", "judgement-" + requests.size()).put("model", "oracle-2026");
      ObjectNode choice = body.putArray("choices").addObject().put("finish_reason", "stop");
      choice.putObject("message").put("role", "assistant").put("content", answer);
      body.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
    }
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Configuration of a model of that name behind this server. */
  String[] model(String name) {
    String prefix = "safety.model." + name + ".";
    return new String[] {
      prefix + "provider=openai",
      prefix + "model=oracle",
      prefix + "baseUrl=http://127.0.0.1:" + server.getAddress().getPort() + "/v1"
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
