package org.safetyjunit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server of chat completions on this machine. What it replies is a function of the conversation
 * alone; it remembers every conversation that it was asked to go on with.
 */
final class LoopbackModel implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else 40 ms a call are lost
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Function<List<JsonNode>, Reply> mind;

  /**
   * A reply.
   *
   * @param text what is said
   * @param tool name of the tool that is called; empty for none
   * @param arguments its arguments, as JSON
   */
  record Reply(String text, String tool, String arguments) {

    static Reply says(String text) {
      return new Reply(text, "", "");
    }

    static Reply calls(String tool, String arguments) {
      return new Reply("", tool, arguments);
    }
  }

  LoopbackModel(Function<List<JsonNode>, Reply> mind) {
    this.mind = mind;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::answer);
    server.start();
  }

  /** The configuration of a model called "local" that is reached here. */
  String[] parameters(String... more) {
    List<String> parameters =
        new ArrayList<>(
            List.of(
                "safety.models=local",
                "safety.model.local.provider=openai",
                "safety.model.local.model=loopback-1",
                "safety.model.local.baseUrl=http://127.0.0.1:%d/v1"
                    .formatted(server.getAddress().getPort())));
    parameters.addAll(List.of(more));
    return parameters.toArray(String[]::new);
  }

  /** The conversations that it was asked to go on with, in the order in which they came. */
  List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** How many calls came, and forgets them. */
  int calls() {
    synchronized (asked) {
      int calls = asked.size();
      asked.clear();
      return calls;
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      List<JsonNode> messages = new ArrayList<>();
      request.get("messages").forEach(messages::add);
      String conversation = request.get("messages").toString();
      asked.add(conversation);
      byte[] body = JSON.writeValueAsBytes(completion(mind.apply(messages), conversation));
      exchange.getResponseHeaders().add("content-type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static ObjectNode completion(Reply reply, String conversation) {
    String id = digest(conversation) + "-" + Long.toHexString(System.nanoTime());
    ObjectNode node = JSON.createObjectNode();
    node.put("id", "chatcmpl-" + id);
    node.put("model", "loopback-1-0611");
    ObjectNode choice = node.putArray("choices").addObject();
    choice.put("finish_reason", reply.tool().isEmpty() ? "stop" : "tool_calls");
    ObjectNode message = choice.putObject("message");
    message.put("role", "assistant");
    message.put("content", reply.text());
    if (!reply.tool().isEmpty()) {
      ObjectNode call = message.putArray("tool_calls").addObject();
      call.put("id", "call_" + id);
      call.put("type", "function");
      call.putObject("function").put("name", reply.tool()).put("arguments", reply.arguments());
    }
    node.putObject("usage").put("prompt_tokens", 20).put("completion_tokens", 5);
    return node;
  }

  /** The part of a reply's id that is a function of the conversation. */
  static String digest(String conversation) {
    return UUID.nameUUIDFromBytes(conversation.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Words of the user and the system, without what the model itself and tools said. */
  static String said(List<JsonNode> messages) {
    StringBuilder text = new StringBuilder();
    for (JsonNode message : messages) {
      String role = message.get("role").asText();
      if (role.equals("user") || role.equals("system")) {
        text.append(message.get("content").asText()).append('\n');
      }
    }
    return text.toString();
  }

  /** How many tools have answered so far. */
  static int toolResults(List<JsonNode> messages) {
    return (int) messages.stream().filter(m -> m.get("role").asText().equals("tool")).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
