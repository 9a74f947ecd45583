package org.safetyjunit.internal.extension;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.safetyjunit.Environment;

/**
 * A method that makes a part of a trial's surroundings.
 *
 * @param method the method, the most specific one where it is overridden
 */
record EnvironmentMethod(Method method) {

  String name() {
    return method.getName();
  }

  Class<?> type() {
    return method.getReturnType();
  }

  String place() {
    return "@Environment %s.%s".formatted(method.getDeclaringClass().getSimpleName(), name());
  }

  /** All of them, of the innermost class first. */
  static List<EnvironmentMethod> of(List<Class<?>> classes) {
    List<EnvironmentMethod> found = new ArrayList<>();
    for (Class<?> type : classes) {
      for (Method method :
          ReflectionSupport.findMethods(
              type, EnvironmentMethod::annotated, HierarchyTraversalMode.BOTTOM_UP)) {
        EnvironmentMethod each = new EnvironmentMethod(method);
        if (found.stream().noneMatch(other -> other.name().equals(each.name()))) {
          each.check();
          found.add(each);
        }
      }
    }
    return found;
  }

  private void check() {
    String fault =
        Modifier.isStatic(method.getModifiers())
            ? "is static"
            : Modifier.isPrivate(method.getModifiers())
                ? "is private"
                : type() == void.class ? "returns nothing" : "";
    if (!fault.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s %s: make it an instance method that is not private and returns what it makes"
              .formatted(place(), fault));
    }
  }

  /** An override need not repeat the annotation. */
  private static boolean annotated(Method method) {
    for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
      Optional<Method> declared =
          Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals(method.getName()))
              .filter(m -> Arrays.equals(m.getParameterTypes(), method.getParameterTypes()))
              .filter(m -> !m.isBridge())
              .findFirst();
      if (declared.isPresent()
          && AnnotationSupport.isAnnotated(declared.get(), Environment.class)) {
        return !method.isBridge();
      }
    }
    return false;
  }
}
