package org.safetyjunit.internal.extension;

import java.lang.reflect.Constructor;

/** What a parameter gets. */
sealed interface Slot {

  /** The value of a factor, as its parameter takes it. */
  record FactorValue(String name, FactorType type) implements Slot {}

  /** The value of a variation. */
  record Variation(String name) implements Slot {}

  /** The cell's prompt. */
  record PromptText() implements Slot {}

  /** The trial's transcript. */
  record TheTranscript() implements Slot {}

  /** The trial's judge by one rubric. */
  record TheJudge(String rubric) implements Slot {}

  /** The recorded client. */
  record Client() implements Slot {}

  /** The product of an environment method. */
  record Product(EnvironmentMethod method) implements Slot {}

  /** A world from its constructor. */
  record Built(Class<?> type, Constructor<?> constructor) implements Slot {}

  /** A source of random choices, seeded for the trial. */
  record Randomness() implements Slot {}

  /** Something that another extension resolves. */
  record Foreign() implements Slot {}
}
