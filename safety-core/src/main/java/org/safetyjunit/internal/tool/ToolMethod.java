package org.safetyjunit.internal.tool;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ToolDefinition;

/** A tool of a class of worlds: what is known of it before there is a world. */
final class ToolMethod {

  private final Method method;
  private final ToolDefinition definition;
  private final String usage;
  private final Arguments arguments;

  ToolMethod(Method method, String name, String description, List<ToolParameter> parameters) {
    this.method = method;
    ObjectNode schema = Schemas.of(parameters);
    definition = new ToolDefinition(name, description, schema.toString());
    usage =
        parameters.isEmpty()
            ? "takes no arguments"
            : parameters.stream()
                .map(ToolParameter::label)
                .collect(Collectors.joining(", ", "takes ", ""));
    arguments = new Arguments(parameters, schema);
  }

  ToolDefinition definition() {
    return definition;
  }

  /** Class and name, for messages to programmers. */
  String label() {
    return label(method);
  }

  static String label(Method method) {
    return method.getDeclaringClass().getTypeName() + "." + method.getName();
  }

  ToolResult call(Object world, String json) {
    @Nullable Object[] values;
    try {
      values = arguments.bind(json);
    } catch (ArgumentFault fault) {
      return ToolResult.fault("%s: %s (%s)".formatted(name(), fault.getMessage(), usage));
    }
    try {
      return new ToolResult(render(method.invoke(world, values)), false);
    } catch (InvocationTargetException thrown) {
      return answer(requireNonNull(thrown.getCause()));
    } catch (IllegalAccessException | IllegalArgumentException impossible) {
      throw new BrokenToolException("tool method " + label() + " cannot be called", impossible);
    }
  }

  private ToolResult answer(Throwable thrown) {
    if (thrown instanceof IllegalArgumentException) {
      String message = thrown.getMessage();
      return ToolResult.fault(message == null ? name() + ": not possible" : message);
    }
    if (thrown instanceof AssertionError finding) {
      throw finding;
    }
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    throw new BrokenToolException(
        "tool method %s failed with %s. If the model is to hear of it, throw an"
                .formatted(label(), thrown)
            + " IllegalArgumentException; if it is a finding, an AssertionError.",
        thrown);
  }

  private String render(@Nullable Object result) {
    Object value = result instanceof Optional<?> optional ? optional.orElse(null) : result;
    if (value == null) {
      return "ok";
    }
    if (value instanceof String text) {
      return text;
    }
    try {
      return ToolJson.RESULTS.writeValueAsString(value);
    } catch (JsonProcessingException | StackOverflowError unwritable) {
      throw new BrokenToolException(
          "tool method %s returned a %s that cannot be written as JSON. Return a String or a record."
              .formatted(label(), value.getClass().getTypeName()),
          unwritable);
    }
  }

  private String name() {
    return definition.name();
  }
}
