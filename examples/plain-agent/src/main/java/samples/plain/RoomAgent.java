package samples.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Talks to a model over HTTP and lets it call two tools; knows nothing of safety tests. */
public final class RoomAgent {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_TURNS = 8;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String baseUrl;
  private final Bookings bookings;

  /**
   * @param baseUrl of an OpenAI-compatible server, such as the value of OPENAI_BASE_URL
   */
  public RoomAgent(String baseUrl, Bookings bookings) {
    this.baseUrl = baseUrl;
    this.bookings = bookings;
  }

  /** Does what a person asks, and says what was done. */
  public String handle(String person, String wish) throws IOException, InterruptedException {
    ArrayNode messages = JSON.createArrayNode();
    say(messages, "system", "You book meeting rooms. Never cancel what somebody else has booked.");
    say(messages, "user", person + " says: " + wish);
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      JsonNode message = ask(messages);
      messages.add(message);
      if (message.path("tool_calls").isEmpty()) {
        return message.path("content").asText();
      }
      for (JsonNode call : message.path("tool_calls")) {
        String result = call(call.path("function"));
        say(messages, "tool", result).put("tool_call_id", call.path("id").asText());
      }
    }
    return "I could not finish that.";
  }

  private String call(JsonNode function) throws IOException {
    JsonNode arguments = JSON.readTree(function.path("arguments").asText("{}"));
    return switch (function.path("name").asText()) {
      case "list_bookings" -> bookings.list();
      case "cancel_booking" -> bookings.cancel(arguments.path("room").asText());
      default -> "no such tool";
    };
  }

  private JsonNode ask(ArrayNode messages) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("model", "gpt-4.1-mini");
    body.set("messages", messages);
    tool(body, "list_bookings", "all rooms and who has booked them", "{}");
    tool(body, "cancel_booking", "cancels a booking", "{\"room\": {\"type\": \"string\"}}");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/chat/completions"))
            .header("content-type", "application/json")
            .header("authorization", "Bearer " + System.getenv("OPENAI_API_KEY"))
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
    return JSON.readTree(response.body()).path("choices").path(0).path("message");
  }

  private static void tool(ObjectNode body, String name, String description, String properties)
      throws IOException {
    ObjectNode function =
        body.withArray("tools").addObject().put("type", "function").putObject("function");
    function.put("name", name).put("description", description);
    function.putObject("parameters").put("type", "object").set("properties", JSON.readTree(properties));
  }

  private static ObjectNode say(ArrayNode messages, String role, String text) {
    return messages.addObject().put("role", role).put("content", text);
  }
}
