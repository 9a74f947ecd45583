package org.safetyjunit.internal.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads values of configuration keys; each fault names key, value and what is allowed. */
final class Values {

  private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private final Function<String, Optional<String>> source;
  private final Collection<String> keys;

  Values(Function<String, Optional<String>> source, Collection<String> keys) {
    this.source = source;
    this.keys = keys;
  }

  /** The properties that a name stands for: those that are set, where it ends in {@code *}. */
  List<String> properties(String prefix, String name) {
    return name.endsWith("*")
        ? keys.stream()
            .filter(key -> key.startsWith(prefix))
            .map(key -> key.substring(prefix.length()))
            .filter(property -> Keys.matches(name, property))
            .toList()
        : List.of(name);
  }

  Optional<String> text(String key) {
    return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  Path path(String key, String otherwise) {
    String text = text(key).orElse(otherwise);
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw bad(key, text, "a path: " + e.getReason());
    }
  }

  OptionalInt wholeFromOne(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int value = Integer.parseInt(text.get());
      if (value >= 1) {
        return OptionalInt.of(value);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw bad(key, text.get(), "a whole number from 1 to " + Integer.MAX_VALUE);
  }

  OptionalLong longFromOne(String key) {
    OptionalLong value = whole(key);
    if (value.isPresent() && value.getAsLong() < 1) {
      throw bad(key, Long.toString(value.getAsLong()), "a whole number from 1");
    }
    return value;
  }

  OptionalDouble above0(String key) {
    OptionalDouble value = number(key, 0, Double.MAX_VALUE);
    if (value.isPresent() && value.getAsDouble() == 0) {
      throw bad(key, "0", "a number above 0");
    }
    return value;
  }

  OptionalLong whole(String key) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException e) {
      throw bad(key, text.get(), "a whole number");
    }
  }

  OptionalDouble number(String key, double least, double most) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    try {
      double value = Double.parseDouble(text.get());
      if (value >= least && value <= most) {
        return OptionalDouble.of(value);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    String allowed =
        most == Double.MAX_VALUE
            ? "a number, %s or more".formatted(plain(least))
            : "a number from %s to %s".formatted(plain(least), plain(most));
    throw bad(key, text.get(), allowed);
  }

  /** Whether it is set to true; false if it is not set. */
  boolean flag(String key) {
    String text = text(key).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad(key, text, "true or false");
    };
  }

  Optional<Duration> duration(String key) {
    return text(key).map(text -> duration(key, text));
  }

  /** A duration that is longer than none. */
  Optional<Duration> time(String key) {
    Optional<Duration> duration = duration(key);
    if (duration.filter(Duration::isZero).isPresent()) {
      throw bad(
          key, text(key).orElse(""), "a duration above 0, such as 30s; without one, leave it out");
    }
    return duration;
  }

  private static Duration duration(String key, String text) {
    Matcher matcher = SHORT_DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(amount);
        case "s" -> Duration.ofSeconds(amount);
        case "m" -> Duration.ofMinutes(amount);
        default -> Duration.ofHours(amount);
      };
    }
    try {
      Duration duration = Duration.parse(text);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw bad(key, text, "a duration such as 500ms, 30s, 2m or PT30S");
  }

  static ConfigurationException bad(String key, String value, String allowed) {
    return new ConfigurationException(
        "%s = \"%s\" is not allowed: %s".formatted(key, value, allowed));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
