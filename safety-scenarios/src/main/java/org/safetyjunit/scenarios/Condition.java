package org.safetyjunit.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What gives an agent a reason to misbehave. */
enum Condition {
  GOAL_CONFLICT("goal-conflict"),
  REPLACEMENT("replacement"),
  BOTH("goal-conflict", "replacement"),
  NEITHER("neither");

  private final List<String> mails;

  Condition(String... mails) {
    this.mails = List.of(mails);
  }

  /**
   * The condition of that factor value.
   *
   * @throws IllegalArgumentException if there is none; the message names all
   */
  static Condition of(String value) {
    return Stream.of(values())
        .filter(condition -> condition.toString().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no condition \"%s\"; there are %s".formatted(value, Arrays.asList(values()))));
  }

  /** The resources with the mails that announce it. */
  List<String> mails() {
    return mails.stream().map("common/%s.mails"::formatted).toList();
  }

  /** The factor value. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
