package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** JSON as it crosses the wire: bounded when read, numbers kept as they were written. */
final class Json {

  private static final int DEEPEST_NESTING = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST_NESTING)
                          .maxStringLength(HttpCalls.LARGEST_BODY)
                          .maxDocumentLength(HttpCalls.LARGEST_BODY)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** For documents of any length, whose parts are bounded instead. */
  private static final JsonFactory LARGE =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxStringLength(HttpCalls.LARGEST_BODY)
                  .build())
          .build();

  private static final ObjectReader PART =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** Reads one document; a missing node if there is none. */
  static JsonNode read(byte[] bytes) throws IOException {
    return MAPPER.readTree(bytes);
  }

  /** Reads one document; a missing node if there is none. */
  static JsonNode read(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** Reads a document token by token; its values can be taken as trees. */
  static JsonParser parser(InputStream in) throws IOException {
    JsonParser parser = LARGE.createParser(in);
    parser.setCodec(PART);
    return parser;
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The field's text; empty if it is missing, null or not text. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.textValue() : "";
  }

  /** The field's number of tokens; 0 if it is missing, no number or negative. */
  static long count(JsonNode node, String field) {
    return Math.max(0, node.path(field).asLong(0));
  }
}
