package org.safetyjunit.internal.extension;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.safetyjunit.Factor;
import org.safetyjunit.Prompt;
import org.safetyjunit.Rubric;
import org.safetyjunit.Vary;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.internal.tool.ParameterNames;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.transcript.Transcript;

/** Says what each parameter of a method gets. */
final class Slots {

  private final List<EnvironmentMethod> environment;
  private final Map<Executable, List<Slot>> known = new ConcurrentHashMap<>();

  Slots(List<EnvironmentMethod> environment) {
    this.environment = environment;
  }

  List<EnvironmentMethod> environment() {
    return environment;
  }

  /** What the parameters get; looked up once, since trials ask again and again. */
  List<Slot> of(Executable executable) {
    return known.computeIfAbsent(executable, this::read);
  }

  private List<Slot> read(Executable executable) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < executable.getParameterCount(); i++) {
      slots.add(of(executable, i));
    }
    return List.copyOf(slots);
  }

  private Slot of(Executable executable, int index) {
    Parameter parameter = executable.getParameters()[index];
    Class<?> type = parameter.getType();
    Optional<Factor> factor = AnnotationSupport.findAnnotation(parameter, Factor.class);
    if (factor.isPresent()) {
      if (!FactorType.allows(type)) {
        throw new ExtensionConfigurationException(
            "%s: @Factor stands on a parameter of type %s: only a String or an enum can take it"
                .formatted(place(executable), type.getSimpleName()));
      }
      return new Slot.FactorValue(
          name(factor.get().name(), executable, index), new FactorType(type));
    }
    Optional<Vary> vary = AnnotationSupport.findAnnotation(parameter, Vary.class);
    if (vary.isPresent()) {
      requireString(parameter, executable, "@Vary");
      return new Slot.Variation(name(vary.get().name(), executable, index));
    }
    if (AnnotationSupport.isAnnotated(parameter, Prompt.class)) {
      requireString(parameter, executable, "@Prompt");
      return new Slot.PromptText();
    }
    if (type == Transcript.class) {
      return new Slot.TheTranscript();
    }
    if (type == Judge.class) {
      return judge(parameter, executable);
    }
    if (type == ModelClient.class) {
      return new Slot.Client();
    }
    if (type == RandomGenerator.class
        && environment.stream().anyMatch(e -> e.method().equals(executable))) {
      return new Slot.Randomness();
    }
    return product(executable, index, type).or(() -> built(type)).orElseGet(Slot.Foreign::new);
  }

  private static Slot judge(Parameter parameter, Executable executable) {
    return AnnotationSupport.findAnnotation(parameter, Rubric.class)
        .map(rubric -> new Slot.TheJudge(rubric.value()))
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "%s: a Judge needs to know what it is asked: write @Rubric(\"....md\") before it"
                        .formatted(place(executable))));
  }

  private Optional<Slot> product(Executable executable, int index, Class<?> type) {
    List<EnvironmentMethod> makers =
        environment.stream()
            .filter(e -> e.type() == type && !e.method().equals(executable))
            .toList();
    if (makers.isEmpty() && type != String.class && type != Object.class) {
      makers =
          environment.stream()
              .filter(e -> type.isAssignableFrom(e.type()) && !e.method().equals(executable))
              .toList();
    }
    if (makers.isEmpty()) {
      return Optional.empty();
    }
    if (makers.size() == 1 && type != String.class) {
      return Optional.of(new Slot.Product(makers.get(0)));
    }
    Optional<List<String>> names = ParameterNames.of(executable);
    for (EnvironmentMethod maker : makers) {
      if (names.isPresent() && maker.name().equals(names.get().get(index))) {
        return Optional.of(new Slot.Product(maker));
      }
    }
    if (type == String.class) {
      return Optional.empty();
    }
    throw new ExtensionConfigurationException(
        "%s: several @Environment methods make a %s (%s); name the parameter like one of them"
            .formatted(
                place(executable),
                type.getSimpleName(),
                makers.stream().map(EnvironmentMethod::name).toList()));
  }

  private static Optional<Slot> built(Class<?> type) {
    if (!ToolSet.isWorld(type)) {
      return Optional.empty();
    }
    boolean concrete = !type.isInterface() && !Modifier.isAbstract(type.getModifiers());
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      Class<?>[] parameters = constructor.getParameterTypes();
      boolean inner = type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
      boolean fits =
          inner
              ? Arrays.equals(parameters, new Class<?>[] {type.getEnclosingClass()})
              : parameters.length == 0;
      if (concrete && fits) {
        constructor.setAccessible(true);
        return Optional.of(new Slot.Built(type, constructor));
      }
    }
    throw new ExtensionConfigurationException(
        "world %s has no constructor without parameters: add one, or an @Environment method that returns a %s"
            .formatted(type.getName(), type.getSimpleName()));
  }

  private static String name(String given, Executable executable, int index) {
    if (!given.isEmpty()) {
      return given;
    }
    return ParameterNames.of(executable)
        .orElseThrow(
            () ->
                new ExtensionConfigurationException(
                    "%s: the name of parameter %d is not known: compile with -parameters, or write @Factor(name = ...) or @Vary(name = ...)"
                        .formatted(place(executable), index + 1)))
        .get(index);
  }

  private static void requireString(Parameter parameter, Executable executable, String annotation) {
    if (parameter.getType() != String.class) {
      throw new ExtensionConfigurationException(
          "%s: %s stands on a parameter of type %s: only a String can take it"
              .formatted(place(executable), annotation, parameter.getType().getSimpleName()));
    }
  }

  private static String place(Executable executable) {
    return executable.getDeclaringClass().getSimpleName() + "." + executable.getName();
  }
}
