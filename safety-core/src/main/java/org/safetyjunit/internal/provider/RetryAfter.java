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
   * what cannot be read is none. A date is taken by the server's own clock, if it tells: ours may
   * be wrong, or jump.
   *
   * @param now for a server that does not tell
   */
  static @Nullable Duration of(Answer answer, ProviderError error, Instant now) {
    return seconds(answer.header("retry-after-ms"), 3)
        .or(() -> seconds(answer.header("retry-after"), 0))
        .or(() -> untilDate(answer, now))
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

  private static Optional<Duration> untilDate(Answer answer, Instant now) {
    return date(answer, "retry-after")
        .map(then -> Duration.between(date(answer, "date").orElse(now), then))
        .map(wait -> bounded(BigDecimal.valueOf(wait.toSeconds())));
  }

  private static Optional<Instant> date(Answer answer, String header) {
    try {
      return Optional.of(
          ZonedDateTime.parse(answer.header(header), DateTimeFormatter.RFC_1123_DATE_TIME)
              .toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(BigDecimal seconds) {
    BigDecimal within = seconds.max(BigDecimal.ZERO).min(LONGEST_SECONDS);
    return Duration.ofMillis(within.movePointRight(3).longValue());
  }
}
