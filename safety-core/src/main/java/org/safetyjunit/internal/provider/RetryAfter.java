package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait. */
final class RetryAfter {

  private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(86_400);

  private RetryAfter() {}

  /**
   * Reads the header {@code retry-after-ms} (milliseconds), else {@code retry-after} (seconds, or
   * an HTTP date), else what the error itself says. A past date is zero; more than a day is a day;
   * what cannot be read is none.
   */
  static @Nullable Duration of(Answer answer, ProviderError error, Instant now) {
    return seconds(answer.header("retry-after-ms"), 3)
        .or(() -> seconds(answer.header("retry-after"), 0))
        .or(() -> untilDate(answer.header("retry-after"), now))
        .orElseGet(() -> inBody(error));
  }

  /** Reads the {@code retryDelay} of Google's errors, for example {@code "37s"}. */
  static @Nullable Duration inBody(ProviderError error) {
    for (JsonNode detail : error.detail().path("details")) {
      String delay = Json.text(detail, "retryDelay");
      if (delay.endsWith("s")) {
        return seconds(delay.substring(0, delay.length() - 1), 0).orElse(null);
      }
    }
    return null;
  }

  /** Decimal seconds, after moving the point to the left. */
  private static Optional<Duration> seconds(String text, int decimals) {
    if (text.isEmpty() || text.length() > 20) {
      return Optional.empty();
    }
    try {
      return Optional.of(bounded(new BigDecimal(text).movePointLeft(decimals)));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(BigDecimal.valueOf(Duration.between(now, then).toSeconds())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(BigDecimal seconds) {
    BigDecimal within = seconds.max(BigDecimal.ZERO).min(LONGEST_SECONDS);
    return Duration.ofMillis(within.movePointRight(3).longValue());
  }
}
