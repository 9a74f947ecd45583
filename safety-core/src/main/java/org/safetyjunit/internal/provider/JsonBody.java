package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** The JSON in an answer's body. */
final class JsonBody {

  private JsonBody() {}

  /**
   * Of an answer that should have some.
   *
   * @throws org.safetyjunit.model.ModelException if it has none, or not all of it
   */
  static JsonNode of(Answer answer, Faults faults) {
    String type = answer.header("content-type");
    if (!type.isEmpty() && !type.contains("json") && !type.startsWith("text/plain")) {
      throw faults.notJson("is " + type + ", not JSON", answer);
    }
    try {
      JsonNode body = Json.read(answer.body().toByteArray());
      if (body.isMissingNode()) {
        throw faults.notJson("is empty", answer);
      }
      return body;
    } catch (IOException e) {
      throw faults.notJson("is not whole or not JSON", answer);
    }
  }

  /** Of an answer that may be anything; an empty object if it is not JSON. */
  static JsonNode orNothing(Answer answer) {
    try {
      return Json.read(answer.body().toByteArray());
    } catch (IOException notJson) {
      return Json.object();
    }
  }
}
