package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * An error as a provider tells it.
 *
 * @param message in words; may be empty
 * @param code the provider's code, a word or a number; may be empty
 * @param type the provider's kind of error; may be empty
 * @param detail the whole error, for what only one provider says
 */
record ProviderError(String message, String code, String type, JsonNode detail) {

  /** The error in a body, if it tells of one in any of the usual shapes. */
  static Optional<ProviderError> in(JsonNode body) {
    JsonNode root = body.isArray() && body.size() == 1 ? body.get(0) : body;
    JsonNode error = root.path("error");
    if (error.isObject()) {
      return Optional.of(of(error));
    }
    if (error.isTextual() && !error.textValue().isBlank()) {
      return Optional.of(new ProviderError(error.textValue(), "", "", root));
    }
    return Optional.empty();
  }

  /** The error in the body of an unsuccessful answer, where less is needed to tell one. */
  static ProviderError inFailure(JsonNode body) {
    return in(body).orElseGet(() -> of(body));
  }

  private static ProviderError of(JsonNode error) {
    return new ProviderError(
        firstText(error, "message", "detail", "error_description", "title"),
        error.path("code").isValueNode() ? error.path("code").asText("") : "",
        firstText(error, "type", "status"),
        error);
  }

  private static String firstText(JsonNode node, String... fields) {
    for (String field : fields) {
      if (!Json.text(node, field).isBlank()) {
        return Json.text(node, field);
      }
    }
    return "";
  }

  /** The same error in other words. */
  ProviderError withMessage(String words) {
    return new ProviderError(words, code, type, detail);
  }

  /** Whether a bad request is said to be one for its key. */
  boolean saysKeyIsWrong() {
    return detail.toString().contains("API_KEY_INVALID");
  }

  /** Whether asking again cannot help, as far as the code tells. */
  boolean lasting() {
    return switch (code) {
      case "400", "401", "402", "403", "404", "413", "422", "insufficient_quota" -> true;
      default ->
          switch (type) {
            case "insufficient_quota",
                "invalid_request_error",
                "authentication_error",
                "permission_error",
                "billing_error",
                "not_found_error",
                "request_too_large" ->
                true;
            default -> false;
          };
    };
  }

  /** The message, or the code where there is none. */
  String words() {
    return !message.isBlank() ? message : !code.isBlank() ? code : type;
  }
}
