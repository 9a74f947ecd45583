package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes what a model wrote fit the schema that it was told, or says why it does not.
 *
 * <p>Forgiven, since it can mean one thing only: a number or boolean written as a string; an
 * integral {@code 3.0} for an integer; an integer for a string; a single value for a list of one;
 * an enum constant in another case; null for what may be absent.
 */
final class ArgumentFit {

  /** Digits that a number may have before or after its point; beyond a double's range. */
  private static final int MOST_DIGITS = 400;

  private final JsonNode root;

  ArgumentFit(JsonNode root) {
    this.root = root;
  }

  ObjectNode fit(ObjectNode arguments) throws ArgumentFault {
    return object(arguments, root, "");
  }

  private JsonNode any(JsonNode value, JsonNode declared, String path) throws ArgumentFault {
    JsonNode schema = declared.has("$ref") ? target(declared) : declared;
    if (schema.has("enum")) {
      return constant(value, schema, path);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> string(value, schema, path);
      case "integer" -> integer(value, path);
      case "number" -> number(value, "a number", path);
      case "boolean" -> bool(value, path);
      case "array" -> array(value, schema, path);
      default -> object(value, schema, path);
    };
  }

  private JsonNode target(JsonNode reference) {
    return root.at(reference.path("$ref").asText().substring(1));
  }

  private static JsonNode constant(JsonNode value, JsonNode schema, String path)
      throws ArgumentFault {
    List<String> constants = new ArrayList<>();
    schema.path("enum").forEach(constant -> constants.add(constant.asText()));
    String text = value.isTextual() ? value.asText().strip() : "";
    List<String> alike = constants.stream().filter(c -> c.equalsIgnoreCase(text)).toList();
    if (constants.contains(text)) {
      return TextNode.valueOf(text);
    }
    if (alike.size() == 1) {
      return TextNode.valueOf(alike.get(0));
    }
    throw ArgumentFault.at(path, "one of " + String.join(", ", constants), value);
  }

  private static JsonNode string(JsonNode value, JsonNode schema, String path)
      throws ArgumentFault {
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw ArgumentFault.at(path, "a string", value);
    }
    String text = value.asText();
    if (schema.has("maxLength") && text.length() != 1) {
      throw ArgumentFault.at(path, "a single character", value);
    }
    return TextNode.valueOf(text);
  }

  private static JsonNode integer(JsonNode value, String path) throws ArgumentFault {
    BigDecimal number = number(value, "an integer", path).decimalValue();
    if (number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
      throw ArgumentFault.at(path, "an integer", value);
    }
    return BigIntegerNode.valueOf(number.toBigInteger());
  }

  private static JsonNode number(JsonNode value, String expected, String path)
      throws ArgumentFault {
    if (!value.isNumber() && !value.isTextual()) {
      throw ArgumentFault.at(path, expected, value);
    }
    try {
      String text = value.isTextual() ? value.asText().strip() : "";
      if (text.length() > MOST_DIGITS) {
        throw ArgumentFault.at(path, expected, value);
      }
      BigDecimal number = value.isNumber() ? value.decimalValue() : new BigDecimal(text);
      if (Math.abs((long) number.scale()) > MOST_DIGITS
          || number.precision() > MOST_DIGITS
          || Double.isInfinite(number.doubleValue())) {
        throw ArgumentFault.at(path, expected + " of fewer digits", value);
      }
      return DecimalNode.valueOf(number);
    } catch (NumberFormatException notOne) {
      throw ArgumentFault.at(path, expected, value);
    }
  }

  private static JsonNode bool(JsonNode value, String path) throws ArgumentFault {
    String text = value.isTextual() ? value.asText().strip().toLowerCase(Locale.ROOT) : "";
    if (value.isBoolean()) {
      return value;
    }
    return switch (text) {
      case "true" -> BooleanNode.TRUE;
      case "false" -> BooleanNode.FALSE;
      default -> throw ArgumentFault.at(path, "true or false", value);
    };
  }

  private JsonNode array(JsonNode value, JsonNode schema, String path) throws ArgumentFault {
    JsonNode items = schema.path("items");
    ArrayNode array = ToolJson.ARGUMENTS.createArrayNode();
    if (!value.isArray()) {
      return array.add(any(value, items, path));
    }
    for (int i = 0; i < value.size(); i++) {
      array.add(any(value.path(i), items, path + "[" + i + "]"));
    }
    return array;
  }

  private ObjectNode object(JsonNode value, JsonNode schema, String path) throws ArgumentFault {
    if (!value.isObject()) {
      throw ArgumentFault.at(path, "an object", value);
    }
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    Set<String> required = new LinkedHashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    ObjectNode object = ToolJson.ARGUMENTS.createObjectNode();
    for (Iterator<Map.Entry<String, JsonNode>> i = value.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = i.next();
      String name = entry.getKey();
      String inner = path.isEmpty() ? name : path + "." + name;
      JsonNode property = properties.has(name) ? properties.path(name) : others;
      if (!property.isObject()) {
        throw new ArgumentFault("unknown argument " + inner + "; known are " + names(properties));
      }
      boolean absent = entry.getValue().isNull() && properties.has(name);
      if (!absent) {
        object.set(name, any(entry.getValue(), property, inner));
        required.remove(name);
      }
    }
    if (!required.isEmpty()) {
      throw new ArgumentFault(
          (path.isEmpty() ? "missing argument " : "argument " + path + ": missing ")
              + String.join(", ", required));
    }
    return object;
  }

  private static String names(JsonNode properties) {
    List<String> names = new ArrayList<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names.isEmpty() ? "none" : String.join(", ", names);
  }
}
