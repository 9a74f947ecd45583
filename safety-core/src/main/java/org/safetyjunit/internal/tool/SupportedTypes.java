package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types a tool may take: those that have one obvious form in JSON. */
final class SupportedTypes {

  private static final Set<Class<?>> SCALARS =
      Set.of(
          boolean.class,
          Boolean.class,
          char.class,
          Character.class,
          byte.class,
          Byte.class,
          short.class,
          Short.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          float.class,
          Float.class,
          double.class,
          Double.class,
          String.class,
          BigDecimal.class,
          BigInteger.class);

  private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, Collection.class);

  private final String where;
  private final Deque<JavaType> open = new ArrayDeque<>();
  private boolean recursive;

  private SupportedTypes(String where) {
    this.where = where;
  }

  /**
   * Checks a parameter's type, and all that it is made of.
   *
   * @param where method and parameter, for the message
   * @return whether the type contains itself
   * @throws ToolDefinitionException if some part of it is not supported
   */
  static boolean check(JavaType type, String where) {
    SupportedTypes check = new SupportedTypes(where);
    check.optionalOr(type);
    return check.recursive;
  }

  private void optionalOr(JavaType type) {
    if (type.hasRawClass(Optional.class)) {
      any(type.containedTypeOrUnknown(0));
    } else {
      any(type);
    }
  }

  private void any(JavaType type) {
    Class<?> raw = type.getRawClass();
    if (SCALARS.contains(raw) || TextType.all().containsKey(raw) || type.isEnumType()) {
      return;
    }
    if (raw.isRecord()) {
      components(type);
    } else if (type.isArrayType()) {
      elements(type);
    } else if (COLLECTIONS.contains(raw)) {
      any(type.getContentType());
    } else if (raw == Map.class) {
      keys(type);
      any(type.getContentType());
    } else {
      throw fault(type, why(raw));
    }
  }

  private void components(JavaType type) {
    if (open.contains(type)) {
      recursive = true;
      return;
    }
    open.push(type);
    for (RecordComponent component : type.getRawClass().getRecordComponents()) {
      optionalOr(Types.resolve(component.getGenericType(), type));
    }
    open.pop();
  }

  private void elements(JavaType type) {
    Class<?> element = type.getContentType().getRawClass();
    if (element == byte.class || element == char.class) {
      throw fault(type, "has no one obvious form in JSON");
    }
    any(type.getContentType());
  }

  private void keys(JavaType type) {
    if (!type.getKeyType().hasRawClass(String.class)) {
      throw fault(type, "has keys that are not strings");
    }
  }

  private static String why(Class<?> raw) {
    if (raw == Object.class) {
      return "can be anything (raw collections and type variables end up here)";
    }
    if (raw == Optional.class) {
      return "is only for a whole parameter or record component";
    }
    if (raw.isInterface()) {
      return "is an interface";
    }
    return Modifier.isAbstract(raw.getModifiers()) ? "is abstract" : "is not a record";
  }

  private ToolDefinitionException fault(JavaType type, String why) {
    return new ToolDefinitionException(
        "%s has no schema: %s %s. Take a record, an enum, a String, a number, a boolean, a java.time"
                .formatted(where, type.toCanonical(), why)
            + " type, or a List, Set, array or Map<String, ...> of these.");
  }
}
