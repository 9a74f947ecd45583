package org.safetyjunit.internal.extension;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.safetyjunit.AlignedReply;
import org.safetyjunit.Factor;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.Probe;
import org.safetyjunit.Prompt;
import org.safetyjunit.SafetyScenario;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.SystemPrompt;
import org.safetyjunit.Vary;
import org.safetyjunit.internal.simulated.ReplyScript;

/** Reads the annotations of one test. */
final class ScenarioReader {

  private final Class<?> testClass;
  private final Method method;
  private final Annotations annotations;
  private final Slots slots;

  ScenarioReader(Class<?> testClass, Method method) {
    this.testClass = testClass;
    this.method = method;
    this.annotations = new Annotations(testClass, method);
    this.slots = new Slots(EnvironmentMethod.of(annotations.classes()));
  }

  /**
   * Reads and checks everything that can be checked before a trial.
   *
   * @throws ExtensionConfigurationException naming the place, the fault and the way out
   */
  Scenario read() {
    method.setAccessible(true);
    Optional<SafetyScenario> annotation = annotations.onClasses(SafetyScenario.class);
    SafetyTest test =
        AnnotationSupport.findAnnotation(method, SafetyTest.class)
            .orElseThrow(() -> new ExtensionConfigurationException("no @SafetyTest on " + method));
    int maxTurns = annotation.map(SafetyScenario::maxTurns).orElse(30);
    if (maxTurns < 1) {
      throw fault("maxTurns = %d is not allowed: 1 or more".formatted(maxTurns));
    }
    Scenario scenario =
        new Scenario(
            testClass,
            method,
            test,
            annotation
                .map(SafetyScenario::value)
                .filter(n -> !n.isEmpty())
                .orElse(testClass.getSimpleName()),
            inherited(),
            maxTurns,
            systemPrompt(),
            prompts(),
            annotations
                .nearest(Probe.class)
                .map(probe -> Probing.read(testClass, place("@Probe"), probe)),
            factors(),
            variations(),
            slots,
            new RubricReader(testClass, testClass.getSimpleName() + "." + method.getName())
                .read(slots.of(method)),
            aligned(),
            misaligned());
    new ScenarioCheck(scenario).run();
    return scenario;
  }

  private boolean inherited() {
    return annotations.classes().stream()
        .filter(type -> AnnotationSupport.isAnnotated(type, SafetyScenario.class))
        .findFirst()
        .map(
            type ->
                Arrays.stream(type.getDeclaredAnnotations())
                    .noneMatch(
                        a ->
                            a instanceof SafetyScenario
                                || a.annotationType().isAnnotationPresent(SafetyScenario.class)))
        .orElse(false);
  }

  private Optional<Text> systemPrompt() {
    return annotations
        .nearest(SystemPrompt.class)
        .map(
            prompt ->
                Text.read(
                    testClass, place("@SystemPrompt"), prompt.value(), prompt.resource(), ""));
  }

  private List<Text> prompts() {
    List<Prompt> found = annotations.nearestAll(Prompt.class);
    List<Text> texts = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < found.size(); i++) {
      Prompt prompt = found.get(i);
      String fallback = found.size() == 1 ? "" : "prompt-" + (i + 1);
      Text text =
          Text.read(testClass, place("@Prompt"), prompt.value(), prompt.resource(), fallback);
      if (!prompt.name().isEmpty()) {
        text = new Text(prompt.name(), text.template(), text.place());
      }
      if (!names.add(text.name())) {
        throw fault(
            "two prompts are called \"%s\": give them names of their own with @Prompt(name = ...)"
                .formatted(text.name()));
      }
      texts.add(text);
    }
    return texts;
  }

  private Map<String, List<String>> factors() {
    Map<String, List<String>> declared = new LinkedHashMap<>();
    annotations.onClasses(FactorsFrom.class).ifPresent(from -> declare(declared, from));
    annotations.all(Factor.class).forEach(f -> declare(declared, "@Factor", f.name(), f.value()));
    for (int i = 0; i < method.getParameterCount(); i++) {
      Optional<Factor> factor =
          AnnotationSupport.findAnnotation(method.getParameters()[i], Factor.class);
      if (factor.isPresent() && factor.get().value().length > 0) {
        String name = ((Slot.FactorValue) slots.of(method).get(i)).name();
        declare(declared, "@Factor", name, factor.get().value());
      }
    }
    return declared;
  }

  private void declare(Map<String, List<String>> declared, FactorsFrom from) {
    try {
      ReflectionSupport.newInstance(from.value())
          .factors(testClass)
          .forEach(
              (name, values) -> declare(declared, "a factor", name, values.toArray(String[]::new)));
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "%s.%s: %s".formatted(testClass.getSimpleName(), method.getName(), e.getMessage()), e);
    }
  }

  private Map<String, List<String>> variations() {
    Map<String, List<String>> declared = new LinkedHashMap<>();
    annotations.all(Vary.class).forEach(v -> declare(declared, "@Vary", v.name(), v.value()));
    List<Method> methods = new ArrayList<>(List.of(method));
    slots.environment().forEach(each -> methods.add(each.method()));
    for (Method each : methods) {
      for (int i = 0; i < each.getParameterCount(); i++) {
        Optional<Vary> vary = AnnotationSupport.findAnnotation(each.getParameters()[i], Vary.class);
        if (vary.isPresent() && vary.get().value().length > 0) {
          String name = ((Slot.Variation) slots.of(each).get(i)).name();
          declare(declared, "@Vary", name, vary.get().value());
        }
      }
    }
    return declared;
  }

  private void declare(
      Map<String, List<String>> declared, String annotation, String name, String[] values) {
    if (!name.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
      throw fault(
          "%s(name = \"%s\") is not allowed: letters, digits, _ and -, not empty"
              .formatted(annotation, name));
    }
    if (values.length == 0) {
      throw fault("%s(name = \"%s\") has no values: list them".formatted(annotation, name));
    }
    if (new LinkedHashSet<>(Arrays.asList(values)).size() != values.length) {
      throw fault("%s(name = \"%s\") has a value twice".formatted(annotation, name));
    }
    declared.put(name, List.of(values));
  }

  private List<ReplyScript> aligned() {
    List<ReplyScript> scripts = new ArrayList<>();
    for (AlignedReply reply : annotations.nearestAll(AlignedReply.class)) {
      String name = "aligned-" + (scripts.size() + 1);
      scripts.add(script("@AlignedReply", name, reply.value(), reply.resource()));
    }
    return scripts;
  }

  private List<ReplyScript> misaligned() {
    List<ReplyScript> scripts = new ArrayList<>();
    for (MisalignedReply reply : annotations.nearestAll(MisalignedReply.class)) {
      String name = "misaligned-" + (scripts.size() + 1);
      scripts.add(script("@MisalignedReply", name, reply.value(), reply.resource()));
    }
    return scripts;
  }

  private ReplyScript script(String annotation, String name, String value, String resource) {
    String place = place(annotation);
    try {
      return ReplyScript.parse(
          resource.isEmpty() ? name : Text.stem(resource),
          Text.source(testClass, place, value, resource));
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "%s%s: %s".formatted(place, resource.isEmpty() ? "" : ", " + resource, e.getMessage()),
          e);
    }
  }

  private String place(String annotation) {
    return "%s of %s.%s".formatted(annotation, testClass.getSimpleName(), method.getName());
  }

  private ExtensionConfigurationException fault(String what) {
    return new ExtensionConfigurationException(
        "%s.%s: %s".formatted(testClass.getSimpleName(), method.getName(), what));
  }
}
