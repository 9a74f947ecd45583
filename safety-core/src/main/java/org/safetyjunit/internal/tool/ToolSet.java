package org.safetyjunit.internal.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;
import org.safetyjunit.world.Tool;

/** The tools of the worlds of one trial: what the model is offered, and what its calls do. */
public final class ToolSet {

  private record Bound(ToolMethod method, Object world) {}

  private final Map<String, Bound> tools = new TreeMap<>();

  private ToolSet() {}

  /**
   * The tools of all worlds. Cheap for classes that have been seen before.
   *
   * @param worlds objects with {@link Tool} methods; others among them add nothing
   * @throws ToolDefinitionException if a method cannot be offered, or two would have one name
   */
  public static ToolSet of(List<?> worlds) {
    ToolSet set = new ToolSet();
    for (Object world : worlds) {
      for (ToolMethod method : ToolMethods.of(world.getClass())) {
        Bound other = set.tools.put(method.definition().name(), new Bound(method, world));
        if (other != null) {
          throw duplicate(other.method, method);
        }
      }
    }
    return set;
  }

  /**
   * Makes the checks of {@link #of} before there is any world.
   *
   * @throws ToolDefinitionException as {@link #of} would
   */
  public static void check(List<Class<?>> worldTypes) {
    Map<String, ToolMethod> byName = new TreeMap<>();
    for (Class<?> type : worldTypes) {
      for (ToolMethod method : ToolMethods.of(type)) {
        ToolMethod other = byName.put(method.definition().name(), method);
        if (other != null) {
          throw duplicate(other, method);
        }
      }
    }
  }

  /**
   * What worlds of these types offer, in the order of names.
   *
   * @throws ToolDefinitionException as {@link #of} would
   */
  public static List<ToolDefinition> definitions(List<Class<?>> worldTypes) {
    return worldTypes.stream()
        .flatMap(type -> ToolMethods.of(type).stream())
        .map(ToolMethod::definition)
        .sorted(java.util.Comparator.comparing(ToolDefinition::name))
        .toList();
  }

  /** Whether the type has a {@link Tool} method, of its own or inherited. */
  public static boolean isWorld(Class<?> type) {
    return ToolMethods.hasAny(type);
  }

  /** What to offer the model, in the order of names. */
  public List<ToolDefinition> definitions() {
    List<ToolDefinition> definitions = new ArrayList<>(tools.size());
    tools.values().forEach(tool -> definitions.add(tool.method.definition()));
    return definitions;
  }

  /**
   * Runs a tool. What the model got wrong is answered, not thrown.
   *
   * @throws AssertionError the finding that the tool's method threw
   * @throws BrokenToolException if the method failed otherwise
   */
  public ToolResult call(ToolCall call) {
    Bound tool = tools.get(call.name());
    if (tool != null) {
      return tool.method.call(tool.world, call.arguments());
    }
    return ToolResult.fault(
        "there is no tool \"%s\"; there is %s"
            .formatted(
                call.name(), tools.isEmpty() ? "none at all" : String.join(", ", tools.keySet())));
  }

  private static ToolDefinitionException duplicate(ToolMethod one, ToolMethod other) {
    return new ToolDefinitionException(
        "two tools are named \"%s\": %s and %s. Rename one with @Tool(name = ...)."
            .formatted(one.definition().name(), one.label(), other.label()));
  }
}
