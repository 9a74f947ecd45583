package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * How far a batch has got, as its operation tells it, which also holds all results in the end: read
 * as it comes, never whole.
 *
 * @param state without its prefix: RUNNING, SUCCEEDED, ...; empty if it tells none
 * @param done whether the operation is over
 * @param error why it has no results, if so; else an empty object
 */
record GeminiOperation(String state, boolean done, JsonNode error) {

  private static final String RESULTS = "inlinedResponses";

  /** Reads an operation, and hands over each result in it. */
  static GeminiOperation read(InputStream in, Consumer<JsonNode> each) throws IOException {
    String state = "";
    boolean done = false;
    JsonNode error = Json.object();
    try (JsonParser parser = Json.parser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) {
          continue;
        }
        String field = parser.currentName();
        boolean outermost = parser.getParsingContext().getParent().inRoot();
        JsonToken value = parser.nextToken();
        if (field.equals(RESULTS) && value == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.accept(parser.readValueAsTree());
          }
        } else if (field.equals("state") && value == JsonToken.VALUE_STRING) {
          state = parser.getText().replaceFirst("^(BATCH|JOB)_STATE_", "");
        } else if (field.equals("done") && outermost) {
          done = parser.getBooleanValue();
        } else if (field.equals("error") && outermost) {
          error = parser.readValueAsTree();
        }
      }
    }
    return new GeminiOperation(state, done, error);
  }
}
