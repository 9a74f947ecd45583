package org.safetyjunit.internal.extension;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safetyjunit.Application;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.internal.judge.RubricText;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.model.ModelClient;

/**
 * All that the annotations say of one test, checked.
 *
 * @param testClass the class that is run
 * @param method the test's method
 * @param test its annotation
 * @param name of the scenario
 * @param inherited whether the name comes from a superclass
 * @param maxTurns most replies in a conversation that the library holds
 * @param systemPrompt instructions, if any
 * @param prompts what the user says first; may be empty for an application-driven test
 * @param probe what the model is asked after a trial
 * @param factors values by name, in order
 * @param variations values by name, in order
 * @param parameters what parameters get, of the method and of those that make the surroundings
 * @param rubrics what judges are asked, by the resource that the parameter names
 * @param aligned replies of the stand-in
 * @param misaligned replies of the stand-in
 */
record Scenario(
    Class<?> testClass,
    Method method,
    SafetyTest test,
    String name,
    boolean inherited,
    int maxTurns,
    Optional<Text> systemPrompt,
    List<Text> prompts,
    Optional<Probing> probe,
    Map<String, List<String>> factors,
    Map<String, List<String>> variations,
    Slots parameters,
    Map<String, RubricText> rubrics,
    List<ReplyScript> aligned,
    List<ReplyScript> misaligned) {

  /** The same test with one script for all replies of the stand-in. */
  Scenario playing(ReplyScript script) {
    return new Scenario(
        testClass,
        method,
        test,
        name,
        inherited,
        maxTurns,
        systemPrompt,
        prompts,
        probe,
        factors,
        variations,
        parameters,
        rubrics,
        List.of(script),
        List.of(script));
  }

  /** Whether the application under test holds the conversation. */
  boolean appDriven() {
    return !applications().isEmpty() || slots().stream().anyMatch(Slot.Client.class::isInstance);
  }

  /** The methods that make the application under test: there should be one at most. */
  List<EnvironmentMethod> applications() {
    return environment().stream()
        .filter(made -> Application.class.isAssignableFrom(made.type()))
        .toList();
  }

  /** Where the test stands, for messages. */
  String place() {
    return testClass.getSimpleName() + "." + method.getName();
  }

  /** The methods that make a trial's surroundings. */
  List<EnvironmentMethod> environment() {
    return parameters.environment();
  }

  /** The methods that connect to a model: there should be one at most. */
  List<EnvironmentMethod> connections() {
    return environment().stream()
        .filter(made -> ModelClient.class.isAssignableFrom(made.type()))
        .toList();
  }

  /** What the parameters of the method get. */
  List<Slot> slots() {
    return parameters.of(method);
  }
}
