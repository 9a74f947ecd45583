package org.safetyjunit.internal.extension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.internal.judge.RubricText;

/** Reads the rubrics that a test's parameters name, each with its known answers. */
final class RubricReader {

  private final Class<?> testClass;
  private final String place;

  RubricReader(Class<?> testClass, String place) {
    this.testClass = testClass;
    this.place = place;
  }

  /** By the name of the resource. */
  Map<String, RubricText> read(List<Slot> slots) {
    Map<String, RubricText> rubrics = new LinkedHashMap<>();
    for (Slot slot : slots) {
      if (slot instanceof Slot.TheJudge judge) {
        rubrics.put(judge.rubric(), read(judge.rubric()));
      }
    }
    return rubrics;
  }

  RubricText read(String resource) {
    String known = resource.replaceFirst("\\.[^./]*$", "") + ".known.jsonl";
    String at = "@Rubric of " + place;
    try {
      return RubricText.read(
          Text.stem(resource),
          Resources.read(testClass, resource, at),
          at + ", " + resource,
          Resources.read(testClass, known, at + ", known answers"),
          at + ", " + known);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }
}
