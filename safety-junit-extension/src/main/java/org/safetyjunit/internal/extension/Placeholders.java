package org.safetyjunit.internal.extension;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Knows what a scenario's placeholders may name. */
final class Placeholders {

  private final Scenario scenario;

  Placeholders(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Checks that every path leads somewhere.
   *
   * @throws ExtensionConfigurationException naming the placeholder, the place and what is known
   */
  void check(Set<String> paths, String place) {
    for (String path : paths) {
      String[] steps = path.split("\\.");
      if (steps.length == 1 && known(path)) {
        continue;
      }
      Optional<EnvironmentMethod> method = environment(steps[0]);
      if (method.isEmpty()) {
        throw new ExtensionConfigurationException(
            "%s: unknown placeholder {%s}; known are %s. Write {{%2$s}} for the text itself"
                .formatted(place, path, names()));
      }
      Class<?> type = method.get().type();
      for (int i = 1; i < steps.length; i++) {
        type = property(type, steps[i], path, place).getReturnType();
      }
    }
  }

  private static Method property(Class<?> type, String step, String path, String place) {
    try {
      Method method = type.getMethod(step);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw new ExtensionConfigurationException(
          "%s: placeholder {%s}: %s has no public method %s()"
              .formatted(place, path, type.getSimpleName(), step));
    }
  }

  /** Follows the steps after the first. */
  static Object follow(Object start, String path) {
    Object value = start;
    String[] steps = path.split("\\.");
    for (int i = 1; i < steps.length; i++) {
      try {
        value = property(value.getClass(), steps[i], path, "a text").invoke(value);
      } catch (IllegalAccessException e) {
        throw new ExtensionConfigurationException("placeholder {%s}: %s".formatted(path, e), e);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(
            "placeholder {%s}: %s".formatted(path, e.getCause()), e.getCause());
      }
      if (value == null) {
        throw new IllegalStateException("placeholder {%s} is null".formatted(path));
      }
    }
    return value;
  }

  private boolean known(String name) {
    return scenario.factors().containsKey(name) || scenario.variations().containsKey(name);
  }

  private Optional<EnvironmentMethod> environment(String name) {
    return scenario.environment().stream().filter(e -> e.name().equals(name)).findFirst();
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(scenario.factors().keySet());
    names.addAll(scenario.variations().keySet());
    scenario.environment().forEach(e -> names.add(e.name()));
    return names;
  }
}
