package org.safetyjunit.internal.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a run does: the values of {@code safety.mode}. */
public enum Mode {
  /** Calls the models. */
  LIVE,
  /** Calls the models, and writes what they answer to cassettes. */
  RECORD,
  /** Takes the answers from cassettes. */
  REPLAY,
  /** Runs the oracles again over what the last run recorded. */
  REGRADE,
  /** Says what a run would cost, and calls nothing. */
  PLAN,
  /** Runs each test against the replies that its scenario ships. */
  SELFTEST,
  /** Has a monitor score the trials that the last run recorded. */
  MONITOR;

  /** The mode that a value names. */
  static Mode of(String value) {
    return Arrays.stream(values())
        .filter(mode -> mode.word().equals(value))
        .findFirst()
        .orElseThrow(() -> Values.bad(Keys.MODE, value, words()));
  }

  /** Whether it calls the models under test, and so needs their keys. */
  public boolean callsModels() {
    return this == LIVE || this == RECORD;
  }

  /** Whether it reaches verdicts, which are kept in the report directory. */
  public boolean reachesVerdicts() {
    return this != PLAN && this != SELFTEST && this != MONITOR;
  }

  String setting() {
    return Keys.MODE + " = " + word();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String words() {
    return Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", "));
  }
}
