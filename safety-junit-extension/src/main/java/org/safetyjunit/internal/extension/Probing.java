package org.safetyjunit.internal.extension;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.Probe;
import org.safetyjunit.internal.trial.Question;

/**
 * What a test's {@link Probe} asks.
 *
 * @param label name of the label
 * @param question with placeholders
 * @param answers words to look for
 */
record Probing(String label, Text question, List<String> answers) {

  static Probing read(Class<?> testClass, String place, Probe probe) {
    if (probe.name().isBlank() || probe.answers().length < 2) {
      throw new ExtensionConfigurationException(
          "%s: name = \"%s\" and answers = %s are not allowed: it needs a name and at least two answers"
              .formatted(place, probe.name(), Arrays.toString(probe.answers())));
    }
    return new Probing(
        probe.name(),
        Text.read(testClass, place, probe.value(), probe.resource(), ""),
        List.of(probe.answers()));
  }

  /** The question of a trial. */
  Question filled(UnaryOperator<String> values) {
    return new Question(label, question.template().fill(values), answers);
  }
}
