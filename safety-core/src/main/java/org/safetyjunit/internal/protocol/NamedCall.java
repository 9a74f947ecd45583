package org.safetyjunit.internal.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A call that names its tool in JSON: {@code {"name": "x", "arguments": {}}}. */
final class NamedCall {

  private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
  private static final List<String> NAMES = List.of("name", "tool", "function");
  private static final List<String> ARGUMENTS = List.of("arguments", "parameters", "args", "input");
  private static final Set<String> BESIDES = Set.of("id", "type");

  private NamedCall() {}

  /** The calls of an object, or of a list of them. */
  static List<ReadReply.Call> all(JsonNode json, int at) throws UnreadableException {
    if (!json.isArray()) {
      return List.of(one(json, at));
    }
    List<ReadReply.Call> calls = new ArrayList<>();
    for (JsonNode each : json) {
      calls.add(one(each, at));
    }
    return calls;
  }

  private static ReadReply.Call one(JsonNode json, int at) throws UnreadableException {
    if (!json.isObject()) {
      throw new UnreadableException("a call has to be a JSON object");
    }
    if (json.path("function").isObject() && onlyBesides(json, "function")) {
      return one(json.path("function"), at);
    }
    String name = the(NAMES, json, "names its tool by");
    String arguments = the(ARGUMENTS, json, "gives its arguments as");
    for (var fields = json.fieldNames(); fields.hasNext(); ) {
      String field = fields.next();
      if (!field.equals(name) && !field.equals(arguments) && !BESIDES.contains(field)) {
        throw new UnreadableException(
            "the call has \"%s\" beside its name and arguments".formatted(field));
      }
    }
    return call(json.path(name).asText(), arguments(json.path(arguments)), false, at);
  }

  private static boolean onlyBesides(JsonNode json, String field) {
    List<String> others = new ArrayList<>();
    json.fieldNames().forEachRemaining(others::add);
    others.remove(field);
    return BESIDES.containsAll(others);
  }

  private static String the(List<String> candidates, JsonNode json, String what)
      throws UnreadableException {
    List<String> present = new ArrayList<>(1);
    for (String candidate : candidates) {
      if (json.has(candidate)) {
        present.add(candidate);
      }
    }
    if (present.size() > 1) {
      throw new UnreadableException("the call %s %s at once".formatted(what, present));
    }
    return present.isEmpty() ? candidates.get(0) : present.get(0);
  }

  private static JsonNode arguments(JsonNode given) throws UnreadableException {
    if (given.isTextual() && !given.asText().isBlank()) {
      return JsonReader.value(given.asText());
    }
    boolean nothing = given.isMissingNode() || given.isNull() || given.isTextual();
    return nothing ? JsonNodeFactory.instance.objectNode() : given;
  }

  /** A call of a tool that has been named, with its arguments. */
  static ReadReply.Call call(String tool, JsonNode arguments, boolean untyped, int at)
      throws UnreadableException {
    if (!TOOL.matcher(tool).matches()) {
      throw new UnreadableException(
          tool.isBlank() ? "the call names no tool" : "the call names its tool oddly");
    }
    if (!arguments.isObject()) {
      throw new UnreadableException("the arguments have to be a JSON object");
    }
    return new ReadReply.Call(tool, arguments.isEmpty() ? "{}" : arguments.toString(), untyped, at);
  }
}
