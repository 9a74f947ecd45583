package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.safetyjunit.world.Tool;
import org.safetyjunit.world.ToolParam;

/** Finds the tools of a class, in the order of their names; once, since trials are many. */
final class ToolMethods {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final ClassValue<List<ToolMethod>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected List<ToolMethod> computeValue(Class<?> type) {
          return new ToolMethods(type).all();
        }
      };

  private final JavaType world;

  private ToolMethods(Class<?> type) {
    world = Types.of(type);
  }

  static List<ToolMethod> of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  static boolean hasAny(Class<?> type) {
    return hierarchy(type).stream()
        .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .anyMatch(ToolMethods::isTool);
  }

  private List<ToolMethod> all() {
    return annotated().stream()
        .map(this::toolMethod)
        .sorted(Comparator.comparing((ToolMethod tool) -> tool.definition().name()))
        .toList();
  }

  /** The nearest declaration of each method counts; to call it is to call what overrides it. */
  private Collection<Method> annotated() {
    Map<List<Object>, Method> bySignature = new LinkedHashMap<>();
    for (Class<?> type : hierarchy(world.getRawClass())) {
      for (Method method : type.getDeclaredMethods()) {
        if (isTool(method)) {
          bySignature.putIfAbsent(signature(method), method);
        }
      }
    }
    return bySignature.values();
  }

  private static boolean isTool(Method method) {
    return method.isAnnotationPresent(Tool.class) && !method.isBridge() && !method.isSynthetic();
  }

  private List<Object> signature(Method method) {
    List<Object> signature = new ArrayList<>();
    signature.add(method.getName());
    types(method).forEach(type -> signature.add(type.getRawClass()));
    return signature;
  }

  private List<JavaType> types(Method method) {
    JavaType declaring = world.findSuperType(method.getDeclaringClass());
    return Arrays.stream(method.getGenericParameterTypes())
        .map(type -> Types.resolve(type, declaring))
        .toList();
  }

  /** The class, what it extends, then what these implement. */
  private static Set<Class<?>> hierarchy(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      found.add(c);
    }
    Deque<Class<?>> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (Class<?> implemented : open.remove().getInterfaces()) {
        found.add(implemented);
        open.add(implemented);
      }
    }
    return found;
  }

  private ToolMethod toolMethod(Method method) {
    Tool tool = method.getAnnotation(Tool.class);
    String label = ToolMethod.label(method);
    if (Modifier.isStatic(method.getModifiers())) {
      throw new ToolDefinitionException(
          "tool method "
              + label
              + " is static. A tool acts on a world: make it an instance method.");
    }
    String name = tool.name().isEmpty() ? snakeCase(method.getName()) : tool.name();
    if (!NAME.matcher(name).matches()) {
      throw new ToolDefinitionException(
          "tool method %s has the name \"%s\", which models do not accept. Give it one of letters,"
                  .formatted(label, name)
              + " digits, _ and -, at most 64, with @Tool(name = ...).");
    }
    List<ToolParameter> parameters = parameters(method, label);
    makeAccessible(method, label);
    return new ToolMethod(method, name, tool.value(), parameters);
  }

  private static void makeAccessible(Method method, String label) {
    if (!method.trySetAccessible()) {
      throw new ToolDefinitionException(
          "tool method %s cannot be reached. Make it and its class public, or open package %s to"
                  .formatted(label, method.getDeclaringClass().getPackageName())
              + " org.safetyjunit in module-info.java.");
    }
  }

  private List<ToolParameter> parameters(Method method, String label) {
    Parameter[] declared = method.getParameters();
    List<JavaType> types = types(method);
    Optional<List<String>> names = ParameterNames.of(method);
    List<ToolParameter> parameters =
        IntStream.range(0, declared.length)
            .mapToObj(i -> parameter(declared[i], i, types.get(i), names, label))
            .toList();
    Set<String> seen = new LinkedHashSet<>();
    for (ToolParameter parameter : parameters) {
      if (!seen.add(parameter.name())) {
        throw new ToolDefinitionException(
            "tool method %s has two parameters named \"%s\". Name them with @ToolParam(name = ...)."
                .formatted(label, parameter.name()));
      }
    }
    return parameters;
  }

  private static ToolParameter parameter(
      Parameter parameter, int index, JavaType type, Optional<List<String>> names, String label) {
    ToolParam param = parameter.getAnnotation(ToolParam.class);
    String given = param == null ? "" : param.name();
    String name =
        given.isEmpty()
            ? names.map(all -> all.get(index)).orElseThrow(() -> unnamed(parameter, index, label))
            : given;
    String where = "parameter %s of tool method %s".formatted(name, label);
    boolean recursive = SupportedTypes.check(type, where);
    boolean required = !type.hasRawClass(Optional.class) && !Nullness.isNullable(parameter);
    if (!required && type.isPrimitive()) {
      throw new ToolDefinitionException(
          where + " is @Nullable, and yet a primitive. Take the wrapper, or an Optional of it.");
    }
    return new ToolParameter(name, param == null ? "" : param.value(), type, required, recursive);
  }

  private static ToolDefinitionException unnamed(Parameter parameter, int index, String label) {
    return new ToolDefinitionException(
        "parameter %d (%s) of tool method %s has no name in its class file: compile with -parameters,"
                .formatted(index + 1, parameter.getType().getSimpleName(), label)
            + " or name it with @ToolParam(name = ...).");
  }

  static String snakeCase(String name) {
    return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
