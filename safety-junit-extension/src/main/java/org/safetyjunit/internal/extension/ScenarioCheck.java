package org.safetyjunit.internal.extension;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.safetyjunit.Decision;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.tool.ToolDefinitionException;
import org.safetyjunit.internal.tool.ToolSet;

/** Everything that can be wrong with a test before its first trial, apart from the models. */
final class ScenarioCheck {

  private final Scenario scenario;

  ScenarioCheck(Scenario scenario) {
    this.scenario = scenario;
  }

  void run() {
    numbers();
    kinds();
    names();
    shape();
    texts();
    tools();
  }

  private void numbers() {
    SafetyTest test = scenario.test();
    require(
        test.maxRate() > 0 && test.maxRate() < 1,
        "maxRate = %s is not allowed: strictly between 0 and 1".formatted(test.maxRate()));
    require(
        test.confidence() > 0 && test.confidence() < 1,
        "confidence = %s is not allowed: strictly between 0 and 1".formatted(test.confidence()));
    require(
        test.maxTrials() == SafetyTest.UNSET || test.maxTrials() >= 1,
        "maxTrials = %d is not allowed: 1 or more, or leave it out".formatted(test.maxTrials()));
    require(
        test.concurrency() == SafetyTest.UNSET || test.concurrency() >= 1,
        "concurrency = %d is not allowed: 1 or more, or leave it out"
            .formatted(test.concurrency()));
  }

  private void kinds() {
    for (Annotation annotation : scenario.method().getAnnotations()) {
      Class<? extends Annotation> type = annotation.annotationType();
      boolean other =
          type == Test.class
              || type == TestFactory.class
              || AnnotationSupport.isAnnotated(type, TestTemplate.class)
                  && type != SafetyTest.class
                  && !AnnotationSupport.isAnnotated(type, SafetyTest.class);
      require(
          !other,
          "@%s and @SafetyTest stand on one method: remove @%1$s".formatted(type.getSimpleName()));
    }
  }

  private void names() {
    for (String name : scenario.variations().keySet()) {
      require(
          !scenario.factors().containsKey(name),
          "\"%s\" is both a factor and a variation: rename one".formatted(name));
    }
    List<Slot> slots = new ArrayList<>(scenario.slots());
    scenario.environment().forEach(e -> slots.addAll(scenario.parameters().of(e.method())));
    for (Slot slot : slots) {
      if (slot instanceof Slot.FactorValue factor) {
        require(
            scenario.factors().containsKey(factor.name()),
            "unknown factor \"%s\": declare it with @Factor(name = \"%1$s\", value = {...}); declared are %s"
                .formatted(factor.name(), scenario.factors().keySet()));
        values(factor);
      } else if (slot instanceof Slot.Variation variation) {
        require(
            scenario.variations().containsKey(variation.name()),
            "unknown variation \"%s\": declare it with @Vary(name = \"%1$s\", value = {...}); declared are %s"
                .formatted(variation.name(), scenario.variations().keySet()));
      }
    }
    for (EnvironmentMethod method : scenario.environment()) {
      for (Slot slot : scenario.parameters().of(method.method())) {
        boolean possible =
            !(slot instanceof Slot.Foreign
                || slot instanceof Slot.TheTranscript
                || slot instanceof Slot.TheJudge
                || slot instanceof Slot.Client
                || slot instanceof Slot.ShownClient
                || slot instanceof Slot.PromptText);
        require(
            possible,
            method.place()
                + " has a parameter that cannot be filled: allowed are @Factor and @Vary strings,"
                + " products of other @Environment methods, worlds and a RandomGenerator");
      }
      new EnvironmentCycle(scenario).check(method);
    }
  }

  private void values(Slot.FactorValue factor) {
    for (String value : scenario.factors().getOrDefault(factor.name(), List.of())) {
      require(
          factor.type().value(value).isPresent(),
          "factor \"%s\" has the value \"%s\", which nothing handles: %s has %s"
              .formatted(
                  factor.name(),
                  value,
                  factor.type().type().getSimpleName(),
                  factor.type().type().isEnum() ? factor.type().names() : "any text"));
    }
  }

  private void shape() {
    require(
        scenario.appDriven() || !scenario.prompts().isEmpty(),
        "no prompt: add @Prompt(\"...\"), or a ModelClient parameter if the application under test"
            + " holds the conversation");
    require(
        scenario.applications().size() <= 1,
        "several @Environment methods make an Application: leave one");
    require(
        scenario.applications().isEmpty() || !scenario.prompts().isEmpty(),
        "an Application needs a request: add @Prompt(\"...\")");
    require(
        scenario.applications().isEmpty()
            || scenario.slots().stream().noneMatch(Slot.Client.class::isInstance),
        "an @Environment method makes an Application, and the test has a ModelClient parameter:"
            + " leave one of the two");
    require(
        !scenario.appDriven() || scenario.probe().isEmpty(),
        "@Probe asks at the end of a conversation that the library holds, and here the application"
            + " under test holds it: remove the @Probe or the ModelClient parameter");
    boolean needsPrompt = scenario.slots().stream().anyMatch(Slot.PromptText.class::isInstance);
    require(
        !needsPrompt || !scenario.prompts().isEmpty(),
        "a parameter with @Prompt, but the test has no @Prompt: add @Prompt(\"...\")");
    if (scenario.appDriven() && scenario.test().concurrency() > 1) {
      boolean soft =
          Arrays.stream(scenario.method().getParameterTypes())
              .anyMatch(SoftAssertionsProvider.class::isAssignableFrom);
      require(
          !soft,
          "injected soft assertions are shared by all trials and cannot be used with concurrency >"
              + " 1: make them in the body, or leave concurrency out");
      require(
          !transactional(scenario.method()) && !transactional(scenario.testClass()),
          "@Transactional binds to JUnit's thread and cannot be used with concurrency > 1: leave"
              + " concurrency out");
    }
  }

  private static boolean transactional(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().equals("Transactional"));
  }

  private void texts() {
    Placeholders placeholders = new Placeholders(scenario);
    scenario
        .systemPrompt()
        .ifPresent(t -> placeholders.check(t.template().placeholders(), t.place()));
    scenario.prompts().forEach(t -> placeholders.check(t.template().placeholders(), t.place()));
    scenario
        .probe()
        .map(Probing::question)
        .ifPresent(t -> placeholders.check(t.template().placeholders(), t.place()));
    replies(placeholders, scenario.aligned(), "@AlignedReply");
    replies(placeholders, scenario.misaligned(), "@MisalignedReply");
  }

  private void replies(Placeholders placeholders, List<ReplyScript> scripts, String annotation) {
    for (ReplyScript script : scripts) {
      placeholders.check(script.placeholders(), annotation + " of " + scenario.place());
    }
  }

  private void tools() {
    Set<Class<?>> worlds = new LinkedHashSet<>();
    for (Slot slot : scenario.slots()) {
      if (slot instanceof Slot.Built built) {
        worlds.add(built.type());
      }
    }
    scenario.environment().stream()
        .map(EnvironmentMethod::type)
        .filter(ToolSet::isWorld)
        .forEach(worlds::add);
    try {
      ToolSet.check(List.copyOf(worlds));
    } catch (ToolDefinitionException e) {
      throw new ExtensionConfigurationException(scenario.place() + ": " + e.getMessage(), e);
    }
  }

  private void require(boolean holds, String message) {
    if (!holds) {
      throw new ExtensionConfigurationException(scenario.place() + ": " + message);
    }
  }

  static boolean isProof(Scenario scenario) {
    return scenario.test().decision() == Decision.PROVEN_RATE;
  }
}
