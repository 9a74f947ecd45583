package org.safetyjunit.scenarios.rehearsal;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.safetyjunit.Environment;
import org.safetyjunit.Factor;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.internal.trial.Seeds;

/** What the {@code @Environment} methods of a scenario make for one trial. */
final class Surroundings {

  private final Object scenario;
  private final Map<String, String> factors;
  private final long seed;
  private final Map<String, Method> makers = new LinkedHashMap<>();
  private final Map<String, Object> products = new LinkedHashMap<>();

  Surroundings(Object scenario, Map<String, String> factors, long seed) {
    this.scenario = scenario;
    this.factors = factors;
    this.seed = seed;
    for (Class<?> type = scenario.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (!method.isBridge() && isEnvironment(method)) {
          makers.putIfAbsent(method.getName(), method);
        }
      }
    }
  }

  private static boolean isEnvironment(Method method) {
    for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
      boolean annotated =
          Arrays.stream(type.getDeclaredMethods())
              .filter(m -> m.getName().equals(method.getName()))
              .anyMatch(m -> m.isAnnotationPresent(Environment.class));
      if (annotated) {
        return true;
      }
    }
    return false;
  }

  List<Object> worlds() {
    List<Object> worlds = new ArrayList<>();
    makers.forEach(
        (name, method) -> {
          if (ToolSet.isWorld(method.getReturnType())) {
            worlds.add(product(name));
          }
        });
    return worlds;
  }

  Map<String, Object> products() {
    makers.keySet().forEach(this::product);
    return products;
  }

  Object product(String name) {
    Object known = products.get(name);
    if (known == null) {
      Method method = makers.get(name);
      if (method == null) {
        throw new IllegalStateException("nothing is called " + name);
      }
      known = call(method, name);
      products.put(name, known);
    }
    return known;
  }

  Object call(Method method, Object... own) {
    try {
      method.setAccessible(true);
      return method.invoke(scenario, arguments(method, own));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof AssertionError finding) {
        throw finding;
      }
      throw new IllegalStateException(method + " threw", e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object[] arguments(Executable executable, Object... own) {
    return Arrays.stream(executable.getParameters())
        .map(parameter -> argument(parameter, executable, own))
        .toArray();
  }

  private Object argument(Parameter parameter, Executable executable, Object... own) {
    Factor factor = parameter.getAnnotation(Factor.class);
    if (factor != null) {
      return factors.get(factor.name());
    }
    if (parameter.getType() == RandomGenerator.class) {
      return new SplittableRandom(Seeds.derive(seed, executable.getName()));
    }
    for (Object each : own) {
      if (parameter.getType().isInstance(each)) {
        return each;
      }
    }
    return makers.values().stream()
        .filter(method -> parameter.getType().isAssignableFrom(method.getReturnType()))
        .findFirst()
        .map(method -> product(method.getName()))
        .orElseThrow(() -> new IllegalStateException("nothing fills " + parameter));
  }
}
