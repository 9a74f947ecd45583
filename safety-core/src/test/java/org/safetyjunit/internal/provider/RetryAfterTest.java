package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private static @Nullable Duration wait(String... headers) {
    Answer answer = new Answer(429, Headers.of(headers), ByteString.EMPTY);
    return RetryAfter.of(answer, ProviderError.inFailure(Json.object()), NOW);
  }

  @Test
  void aDateIsTakenByTheClockOfTheServerSoThatOursMayBeWrong() {
    assertThat(
            wait(
                "retry-after", "Wed, 25 Nov 2026 20:00:40 GMT",
                "date", "Wed, 25 Nov 2026 20:00:00 GMT"))
        .isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void aServerThatDoesNotTellTheTimeIsTakenByOurs() {
    assertThat(wait("retry-after", "Wed, 25 Nov 2026 12:00:30 GMT"))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(wait("retry-after", "Wed, 25 Nov 2026 11:00:00 GMT")).isEqualTo(Duration.ZERO);
    assertThat(wait("retry-after", "Wed, 25 Nov 2026 12:00:30 GMT", "date", "yesterday"))
        .isEqualTo(Duration.ofSeconds(30));
  }
}
