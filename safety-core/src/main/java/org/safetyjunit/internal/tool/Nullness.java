package org.safetyjunit.internal.tool;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Whose {@code @Nullable} it is does not matter, as long as it is there at run time. */
final class Nullness {

  private Nullness() {}

  static boolean isNullable(Parameter parameter) {
    return isMarked(parameter) || isMarked(parameter.getAnnotatedType());
  }

  static boolean isNullable(RecordComponent component) {
    return isMarked(component)
        || isMarked(component.getAccessor())
        || isMarked(component.getAnnotatedType());
  }

  private static boolean isMarked(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getSimpleName().equals("Nullable"));
  }
}
