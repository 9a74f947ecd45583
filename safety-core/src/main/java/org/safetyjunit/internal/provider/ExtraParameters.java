package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safetyjunit.model.ModelSettings;

/**
 * Request fields that only the user knows of: {@code safety.model.<name>.extra.<json-key>}. A value
 * is JSON if it can be read as JSON, and otherwise text: {@code high} is the text "high", {@code
 * 0.9} a number, {@code {"effort": "high"}} an object.
 */
final class ExtraParameters {

  /** What {@link org.safetyjunit.model.ModelProvider#otherKeys()} says for these keys. */
  static final String KEYS = "extra.*";

  private static final String PREFIX = "extra.";

  private final ObjectNode fields;

  private ExtraParameters(ObjectNode fields) {
    this.fields = fields;
  }

  /**
   * Reads them from a model's other settings.
   *
   * @param reserved fields that are not the user's to set
   * @throws IllegalArgumentException if one is reserved, or begins like JSON and is none
   */
  static ExtraParameters in(ModelSettings settings, Set<String> reserved) {
    ObjectNode fields = Json.object();
    for (Map.Entry<String, String> entry : new TreeMap<>(settings.other()).entrySet()) {
      if (entry.getKey().startsWith(PREFIX)) {
        String field = entry.getKey().substring(PREFIX.length());
        String setting = "safety.model." + settings.name() + "." + entry.getKey() + ": ";
        if (field.isBlank() || reserved.contains(field)) {
          throw new IllegalArgumentException(
              setting + "\"" + field + "\" is the library's own to send. Remove this key.");
        }
        fields.set(field, value(entry.getValue().strip(), setting));
      }
    }
    return new ExtraParameters(fields);
  }

  private static JsonNode value(String text, String setting) {
    try {
      JsonNode value = Json.read(text);
      return value.isMissingNode() ? TextNode.valueOf("") : value;
    } catch (IOException notJson) {
      if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\"")) {
        throw new IllegalArgumentException(
            setting + "the value begins like JSON, and is none. Check its brackets and quotes.");
      }
      return TextNode.valueOf(text);
    }
  }

  /** Adds them to a request's body. Objects are merged; anything else takes the old one's place. */
  void mergeInto(ObjectNode body) {
    merge(fields, body);
  }

  private static void merge(ObjectNode from, ObjectNode into) {
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      JsonNode old = into.get(field.getKey());
      if (old instanceof ObjectNode oldObject && field.getValue() instanceof ObjectNode newObject) {
        merge(newObject, oldObject);
      } else {
        into.set(field.getKey(), field.getValue().deepCopy());
      }
    }
  }
}
