package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Lines of JSON: written in the order of their keys, read strictly. */
final class Json {

  /** Its buffers are shared by all threads, since a virtual one lives for a single trial. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              new JsonFactoryBuilder()
                  .rootValueSeparator((String) null)
                  .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Writes objects, one after the other, with nothing between them. */
  static JsonGenerator generator(Writer out) {
    try {
      return MAPPER.createGenerator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one line. */
  static ObjectNode read(String line) throws BadLineException {
    try {
      if (MAPPER.readTree(line) instanceof ObjectNode object) {
        return object;
      }
      throw new BadLineException("no JSON object");
    } catch (JsonProcessingException e) {
      throw new BadLineException("no whole JSON");
    }
  }

  static String text(JsonNode node, String key) throws BadLineException {
    JsonNode value = node.path(key);
    if (!value.isTextual()) {
      throw new BadLineException("no text \"" + key + "\"");
    }
    return value.textValue();
  }

  static String textOrEmpty(JsonNode node, String key) throws BadLineException {
    return node.has(key) ? text(node, key) : "";
  }

  static long whole(JsonNode node, String key) throws BadLineException {
    JsonNode value = node.path(key);
    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
      throw new BadLineException("no whole number \"" + key + "\"");
    }
    return value.longValue();
  }

  static int fromOne(JsonNode node, String key) throws BadLineException {
    long value = whole(node, key);
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new BadLineException("\"" + key + "\" is " + value);
    }
    return (int) value;
  }

  static <E extends Enum<E>> E choice(Class<E> type, String name) throws BadLineException {
    for (E each : type.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(name)) {
        return each;
      }
    }
    throw new BadLineException("unknown " + type.getSimpleName() + " \"" + name + "\"");
  }

  /** Adds a text unless it is empty. */
  static void writeUnlessEmpty(JsonGenerator json, String key, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }
}
