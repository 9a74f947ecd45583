package org.safetyjunit.internal.tool;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A type that travels as a JSON string.
 *
 * @param type the type
 * @param format the schema's word for it; empty if it has none
 * @param example what a value looks like, for the model
 * @param parser reads a value; throws a RuntimeException for what is none
 */
record TextType<T>(Class<T> type, String format, String example, Function<String, T> parser) {

  private static final Map<Class<?>, TextType<?>> BY_CLASS =
      List.<TextType<?>>of(
              new TextType<>(LocalDate.class, "date", "2026-11-24", LocalDate::parse),
              new TextType<>(LocalTime.class, "", "14:30:00", LocalTime::parse),
              new TextType<>(LocalDateTime.class, "", "2026-11-24T14:30:00", LocalDateTime::parse),
              new TextType<>(
                  OffsetDateTime.class,
                  "date-time",
                  "2026-11-24T14:30:00+01:00",
                  OffsetDateTime::parse),
              new TextType<>(
                  ZonedDateTime.class,
                  "date-time",
                  "2026-11-24T14:30:00+01:00",
                  ZonedDateTime::parse),
              new TextType<>(Instant.class, "date-time", "2026-11-24T13:30:00Z", TextType::instant),
              new TextType<>(OffsetTime.class, "time", "14:30:00+01:00", OffsetTime::parse),
              new TextType<>(Duration.class, "duration", "PT1H30M", Duration::parse),
              new TextType<>(Period.class, "duration", "P1Y2M3D", Period::parse),
              new TextType<>(Year.class, "", "2026", Year::parse),
              new TextType<>(YearMonth.class, "", "2026-11", YearMonth::parse),
              new TextType<>(MonthDay.class, "", "--11-24", MonthDay::parse),
              new TextType<>(ZoneId.class, "", "Europe/Paris", ZoneId::of),
              new TextType<>(ZoneOffset.class, "", "+01:00", ZoneOffset::of),
              new TextType<>(
                  UUID.class, "uuid", "123e4567-e89b-12d3-a456-426614174000", TextType::uuid),
              new TextType<>(URI.class, "uri", "https://example.org/page", URI::create))
          .stream()
          .collect(Collectors.toUnmodifiableMap(TextType::type, t -> t));

  static Map<Class<?>, TextType<?>> all() {
    return BY_CLASS;
  }

  /** In full: Java also reads groups that are too short. */
  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("a UUID has 36 characters");
    }
    return UUID.fromString(text);
  }

  /** The form that the schema's date-time allows, which is more than Instant reads on Java 17. */
  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
