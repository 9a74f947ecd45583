package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the JSON that a model wrote to the parameters of a method. */
final class Arguments {

  private final List<ToolParameter> parameters;
  private final ArgumentFit fit;

  Arguments(List<ToolParameter> parameters, ObjectNode schema) {
    this.parameters = parameters;
    this.fit = new ArgumentFit(schema);
  }

  @Nullable Object[] bind(String json) throws ArgumentFault {
    ObjectNode given = fit.fit(parse(json));
    @Nullable Object[] values = new @Nullable Object[parameters.size()];
    for (int i = 0; i < values.length; i++) {
      ToolParameter parameter = parameters.get(i);
      JsonNode value = given.get(parameter.name());
      values[i] = value == null ? parameter.absent() : convert(value, parameter);
    }
    return values;
  }

  /** Models that call a tool without parameters write all kinds of nothing. */
  private static ObjectNode parse(String json) throws ArgumentFault {
    if (json.isBlank()) {
      return ToolJson.ARGUMENTS.createObjectNode();
    }
    try {
      JsonNode tree = ToolJson.ARGUMENTS.readTree(json);
      if (tree.isNull()) {
        return ToolJson.ARGUMENTS.createObjectNode();
      }
      if (tree instanceof ObjectNode object) {
        return object;
      }
    } catch (MismatchedInputException trailing) {
      throw new ArgumentFault("the arguments have to be one JSON object, with nothing after it");
    } catch (JsonProcessingException malformed) {
      throw new ArgumentFault(
          "the arguments are not valid JSON: " + malformed.getOriginalMessage());
    }
    throw new ArgumentFault("the arguments have to be one JSON object");
  }

  private static Object convert(JsonNode value, ToolParameter parameter) throws ArgumentFault {
    try {
      return ToolJson.ARGUMENTS.readerFor(parameter.type()).readValue(value);
    } catch (JsonMappingException fault) {
      throw explain(fault, value, parameter);
    } catch (InputCoercionException outOfRange) {
      throw ArgumentFault.at(
          parameter.name(), expected(outOfRange.getTargetType(), "a smaller number"), value);
    } catch (IOException impossible) {
      throw new ArgumentFault("argument " + parameter.name() + ": " + impossible.getMessage());
    }
  }

  /** What the constructor of a record throws reaches the model as if a method had thrown it. */
  private static ArgumentFault explain(
      JsonMappingException fault, JsonNode value, ToolParameter parameter) {
    StringBuilder path = new StringBuilder(parameter.name());
    JsonNode at = value;
    for (JsonMappingException.Reference step : fault.getPath()) {
      String field = step.getFieldName();
      path.append(field == null ? "[" + step.getIndex() + "]" : "." + field);
      at = field == null ? at.path(step.getIndex()) : at.path(field);
    }
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof AssertionError finding) {
        throw finding;
      }
      if (cause instanceof InputCoercionException outOfRange) {
        Class<?> target = outOfRange.getTargetType();
        return ArgumentFault.at(path.toString(), expected(target, "a smaller number"), at);
      }
      if (cause instanceof RuntimeException) {
        return new ArgumentFault("argument " + path + ": " + cause.getMessage());
      }
    }
    Class<?> target = fault instanceof MismatchedInputException m ? m.getTargetType() : null;
    return ArgumentFault.at(path.toString(), expected(target, "another value"), at);
  }

  private static String expected(@Nullable Class<?> target, String otherwise) {
    if (target == null) {
      return otherwise;
    }
    TextType<?> text = TextType.all().get(target);
    String name = target.getSimpleName();
    if (text != null) {
      return "%s such as %s".formatted(name, text.example());
    }
    return target.isPrimitive() || Number.class.isAssignableFrom(target)
        ? "a number in the range of " + name
        : otherwise;
  }
}
