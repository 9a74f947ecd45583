package org.safetyjunit.internal.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.safetyjunit.internal.text.Entities;

/**
 * Reads JSON that stands in prose.
 *
 * <p>Broken JSON may make each of many calls look for its end up to the end of the reply. What is
 * looked at in all is therefore limited; beyond that, nothing is found.
 */
final class JsonReader {

  /** How often, on average, a character of the reply may be looked at. */
  private static final int PASSES = 6;

  /** A reader knows its type, which a mapper looks up for each value. */
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build()
          .readerFor(JsonNode.class);

  private final String text;
  private long left;

  JsonReader(String text) {
    this.text = text;
    this.left = (long) PASSES * text.length() + 1000;
  }

  /** Behind the object or list that begins at a place; -1 if it does not end. */
  int end(int start) {
    int depth = 0;
    boolean string = false;
    int i = start;
    for (; i < text.length() && left > 0; i++, left--) {
      char c = text.charAt(i);
      if (string) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          string = false;
        }
      } else if (c == '"') {
        string = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /**
   * The value that a stretch of text is.
   *
   * @throws UnreadableException if it is none
   */
  static JsonNode value(String json) throws UnreadableException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      if (json.indexOf('&') >= 0) {
        return decoded(json, e);
      }
      throw unreadable(e);
    }
  }

  /** Some escape the whole of what stands in a tag. */
  private static JsonNode decoded(String json, JsonProcessingException first)
      throws UnreadableException {
    try {
      return JSON.readTree(Entities.decode(json));
    } catch (JsonProcessingException e) {
      throw unreadable(first);
    }
  }

  private static UnreadableException unreadable(JsonProcessingException e) {
    return new UnreadableException(
        "no valid JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
  }
}
