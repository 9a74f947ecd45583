package org.safetyjunit.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.baseline.BaselineMode;
import org.safetyjunit.internal.baseline.BaselineSettings;

/**
 * What is said of a run, while it runs and afterwards.
 *
 * @param progress whether long work says how far it is
 * @param previous {@code results.json} of an earlier run, to show what has changed
 * @param baseline the committed ceilings
 */
public record Reporting(boolean progress, Optional<Path> previous, BaselineSettings baseline) {

  private static final String BASELINE_FILE = "src/test/resources/safety-baseline.json";

  static Reporting read(Values values) {
    return new Reporting(
        choice(values, Keys.PROGRESS, List.of("auto", "off")).equals("auto"),
        path(values, Keys.PREVIOUS),
        new BaselineSettings(
            switch (choice(values, Keys.BASELINE, List.of("off", "compare", "update"))) {
              case "compare" -> BaselineMode.COMPARE;
              case "update" -> BaselineMode.UPDATE;
              default -> BaselineMode.OFF;
            },
            path(values, Keys.BASELINE_FILE).orElse(Path.of(BASELINE_FILE).toAbsolutePath()),
            choice(values, Keys.BASELINE_STRICT, List.of("false", "true")).equals("true"),
            values.text(Keys.BASELINE_MAX_AGE).map(Reporting::age)));
  }

  /** One of some words; the first is the default. */
  private static String choice(Values values, String key, List<String> allowed) {
    String value = values.text(key).orElse(allowed.get(0));
    if (!allowed.contains(value)) {
      throw Values.bad(key, value, String.join(", ", allowed));
    }
    return value;
  }

  private static Optional<Path> path(Values values, String key) {
    return values
        .text(key)
        .map(
            text -> {
              try {
                return Path.of(text).toAbsolutePath().normalize();
              } catch (InvalidPathException e) {
                throw Values.bad(key, text, "a path: " + e.getReason());
              }
            });
  }

  private static Period age(String text) {
    try {
      Period age = text.matches("\\d{1,5}d") ? Period.parse("P" + text) : Period.parse(text);
      if (!age.isNegative() && !age.isZero()) {
        return age;
      }
    } catch (DateTimeException e) {
      // said below
    }
    throw Values.bad(
        Keys.BASELINE_MAX_AGE, text, "a number of days such as 90d, or a period such as P3M");
  }
}
