package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers calls, each by the API whose path it has. */
final class Calls implements HttpHandler {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Neither a client nor its user is to try again: the library has tried often enough. */
  private static final int NO_USE_TRYING_AGAIN = 400;

  private final Supplier<@Nullable Session> current;

  Calls(Supplier<@Nullable Session> current) {
    this.current = current;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Shape shape = shape(path);
      if (shape == null) {
        send(
            exchange,
            404,
            new ChatCompletions()
                .error("no API at %s: there are %s".formatted(path, Shape.BY_PATH_END.keySet())));
        return;
      }
      answer(exchange, shape);
    }
  }

  private static @Nullable Shape shape(String path) {
    return Shape.BY_PATH_END.entrySet().stream()
        .filter(each -> path.endsWith(each.getKey()))
        .map(each -> each.getValue())
        .findFirst()
        .orElse(null);
  }

  private void answer(HttpExchange exchange, Shape shape) throws IOException {
    JsonNode body;
    Session.Answer answer;
    try {
      body = JSON.readTree(exchange.getRequestBody());
      answer = session().answer(shape, body);
    } catch (JsonProcessingException e) {
      send(exchange, NO_USE_TRYING_AGAIN, shape.error("not JSON: " + e.getOriginalMessage()));
      return;
    } catch (RuntimeException e) { // whatever it is, the trial knows of it, and the client has to
      send(exchange, NO_USE_TRYING_AGAIN, shape.error(String.valueOf(e.getMessage())));
      return;
    }
    if (body.path("stream").asBoolean()) {
      stream(exchange, shape, answer);
    } else {
      send(exchange, 200, shape.whole(answer.reply(), answer.asked()));
    }
  }

  private Session session() {
    Session session = current.get();
    if (session == null) {
      throw new BadCallException("no trial is running: call from the body of a safety test");
    }
    return session;
  }

  private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
    exchange.getResponseHeaders().add("content-type", "application/json");
    exchange.getResponseHeaders().add("x-should-retry", "false");
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void stream(HttpExchange exchange, Shape shape, Session.Answer answer)
      throws IOException {
    exchange.getResponseHeaders().add("content-type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (Event event : shape.streamed(answer.reply(), answer.asked())) {
        out.write(event.text().getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    }
  }
}
