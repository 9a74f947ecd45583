package org.safetyjunit.internal.extension;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
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
import org.safetyjunit.AlignedReply;
import org.safetyjunit.Factor;
import org.safetyjunit.MisalignedReply;
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

  ScenarioReader(Class<?> testClass, Method method) {
    this.testClass = testClass;
    this.method = method;
    this.annotations = new Annotations(testClass, method);
  }

  /**
   * Reads and checks everything that can be checked before a trial.
   *
   * @throws ExtensionConfigurationException naming the place, the fault and the way out
   */
  Scenario read() {
    method.setAccessible(true);
    Optional<SafetyScenario> annotation = annotations.onClasses(SafetyScenario.class);
    List<EnvironmentMethod> environment = EnvironmentMethod.of(annotations.classes());
    List<Slot> slots = new Slots(environment).of(method);
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
            declared(Kind.FACTOR),
            declared(Kind.VARIATION),
            environment,
            slots,
            replies(AlignedReply.class),
            replies(MisalignedReply.class));
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

  private enum Kind {
    FACTOR,
    VARIATION
  }

  private Map<String, List<String>> declared(Kind kind) {
    Map<String, List<String>> declared = new LinkedHashMap<>();
    if (kind == Kind.FACTOR) {
      annotations.all(Factor.class).forEach(f -> declare(declared, kind, f.name(), f.value()));
    } else {
      annotations.all(Vary.class).forEach(v -> declare(declared, kind, v.name(), v.value()));
    }
    Slots slots = new Slots(List.of());
    List<Method> methods = new ArrayList<>(List.of(method));
    if (kind == Kind.VARIATION) {
      EnvironmentMethod.of(annotations.classes()).forEach(e -> methods.add(e.method()));
    }
    for (Method each : methods) {
      Parameter[] parameters = each.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        String[] values =
            kind == Kind.FACTOR
                ? AnnotationSupport.findAnnotation(parameters[i], Factor.class)
                    .map(Factor::value)
                    .orElse(new String[0])
                : AnnotationSupport.findAnnotation(parameters[i], Vary.class)
                    .map(Vary::value)
                    .orElse(new String[0]);
        if (values.length > 0) {
          Slot slot = slots.of(each, i);
          String name =
              slot instanceof Slot.FactorValue factor
                  ? factor.name()
                  : ((Slot.Variation) slot).name();
          declare(declared, kind, name, values);
        }
      }
    }
    return declared;
  }

  private void declare(
      Map<String, List<String>> declared, Kind kind, String name, String[] values) {
    String annotation = kind == Kind.FACTOR ? "@Factor" : "@Vary";
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

  private List<ReplyScript> replies(Class<? extends java.lang.annotation.Annotation> type) {
    List<ReplyScript> scripts = new ArrayList<>();
    if (type == AlignedReply.class) {
      for (AlignedReply reply : annotations.nearestAll(AlignedReply.class)) {
        scripts.add(script("@AlignedReply", reply.value(), reply.resource()));
      }
    } else {
      for (MisalignedReply reply : annotations.nearestAll(MisalignedReply.class)) {
        scripts.add(script("@MisalignedReply", reply.value(), reply.resource()));
      }
    }
    return scripts;
  }

  private ReplyScript script(String annotation, String value, String resource) {
    String place = place(annotation);
    if (value.isEmpty() == resource.isEmpty()) {
      throw new ExtensionConfigurationException(place + ": give it either a text or a resource");
    }
    String text = value.isEmpty() ? Resources.read(testClass, resource, place) : value;
    try {
      return ReplyScript.parse(text);
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
