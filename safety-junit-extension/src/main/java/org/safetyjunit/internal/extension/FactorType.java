package org.safetyjunit.internal.extension;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a factor's parameter takes: texts as they are, or an enum's constants by their names in
 * lower case with dashes.
 */
record FactorType(Class<?> type) {

  /** Whether a parameter of that type may be a factor's. */
  static boolean allows(Class<?> type) {
    return type == String.class || type.isEnum();
  }

  /** What the parameter gets; empty if no constant has that name. */
  Optional<Object> value(String text) {
    if (type == String.class) {
      return Optional.of(text);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text))
        .findFirst()
        .map(constant -> constant);
  }

  /** The values of an enum, in order. */
  List<String> names() {
    return Arrays.stream(type.getEnumConstants()).map(FactorType::name).toList();
  }

  private static String name(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
