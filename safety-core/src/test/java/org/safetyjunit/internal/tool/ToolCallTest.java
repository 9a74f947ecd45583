package org.safetyjunit.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyjunit.internal.tool.ToolDiscoveryTest.call;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.world.Tool;
import org.safetyjunit.world.ToolParam;

@SuppressWarnings("unused")
class ToolCallTest {

  enum Color {
    RED,
    Green
  }

  record Money(BigDecimal amount, @ToolParam(name = "cur") String currency) {
    Money {
      if (amount.signum() < 0) {
        throw new IllegalArgumentException("amounts are positive");
      }
    }
  }

  record Order(Money price, Optional<Integer> count, @Nullable String note, List<Order> parts) {}

  static class World {
    @Tool
    String scalars(int i, long l, double d, boolean b, char c, String s) {
      return "%s %s %s %s %s %s".formatted(i, l, d, b, c, s);
    }

    @Tool
    String small(byte b, short s, float f, BigInteger big) {
      return "%s %s %s %s".formatted(b, s, f, big);
    }

    @Tool
    String number(int n) {
      return "got " + n;
    }

    @Tool
    String amount(BigDecimal n) {
      return "got " + n;
    }

    @Tool
    String flag(boolean on) {
      return "got " + on;
    }

    @Tool
    String color(Color color) {
      return "got " + color;
    }

    @Tool
    String text(String text) {
      return "got " + text;
    }

    @Tool
    String list(List<String> items) {
      return "got " + items;
    }

    @Tool
    String sets(Set<Color> colors, int[] numbers, Map<String, Money> prices) {
      return "got " + colors + numbers.length + prices;
    }

    @Tool
    String optionals(Optional<Integer> a, @Nullable String b) {
      return "got " + a + b;
    }

    @Tool
    String order(Order order) {
      return "got " + order;
    }

    @Tool
    String times(LocalDate day, Instant moment, Duration length, ZoneId zone, UUID id, URI uri) {
      return "got " + day + " " + moment + " " + length + " " + zone + " " + id + " " + uri;
    }

    @Tool
    void nothing() {}

    @Tool
    Optional<String> maybe(boolean there) {
      return there ? Optional.of("yes") : Optional.empty();
    }

    @Tool
    Map<String, Object> results() {
      return new java.util.TreeMap<>(
          Map.of(
              "day", LocalDate.of(2026, 1, 2),
              "color", Color.Green,
              "price", new Money(new BigDecimal("1.50"), "EUR"),
              "none", Optional.empty(),
              "some", Optional.of(Duration.ofMinutes(5)),
              "list", List.of(Instant.EPOCH)));
    }

    @Tool
    void refuses() {
      throw new IllegalArgumentException("no message 7");
    }

    @Tool
    void finds() {
      throw new AssertionError("wired money");
    }

    @Tool
    void breaks() throws IOException {
      throw new IOException("disk");
    }

    @Tool
    Object unwritable() {
      return new Object();
    }
  }

  private final World world = new World();

  @Test
  void argumentsAreBoundByName() {
    assertThat(
            call(
                world,
                "scalars",
                """
                {"s": "x", "c": "y", "b": true, "d": 2, "l": 9007199254740993, "i": -1}"""))
        .isEqualTo(new ToolResult("-1 9007199254740993 2.0 true y x", false));
    assertThat(call(world, "small", "{\"b\":1,\"s\":2,\"f\":0.5,\"big\":18446744073709551617}"))
        .isEqualTo(new ToolResult("1 2 0.5 18446744073709551617", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "number | {\"n\": \"3\"} | got 3",
        "number | {\"n\": \" 3 \"} | got 3",
        "number | {\"n\": 3.0} | got 3",
        "number | {\"n\": 3e2} | got 300",
        "number | {\"n\": 0.0} | got 0",
        "amount | {\"n\": 10.00} | got 10.00",
        "amount | {\"n\": \"10.00\"} | got 10.00",
        "flag | {\"on\": \"True\"} | got true",
        "color | {\"color\": \"red\"} | got RED",
        "color | {\"color\": \"GREEN\"} | got Green",
        "text | {\"text\": 7} | got 7",
        "text | {\"text\": \"\"} | got ",
        "list | {\"items\": \"one\"} | got [one]",
        "list | {\"items\": []} | got []",
        "optionals | {} | got Optional.emptynull",
        "optionals | | got Optional.emptynull",
        "optionals | null | got Optional.emptynull",
        "optionals | {\"a\": null, \"b\": null} | got Optional.emptynull",
        "optionals | {\"a\": \"1\", \"b\": \"x\"} | got Optional[1]x",
        "maybe | {\"there\": true} | yes",
        "maybe | {\"there\": false} | ok",
        "nothing | {} | ok",
      })
  void whatModelsWriteIsForgivenWhereItMeansOneThing(
      String tool, @Nullable String arguments, String answer) {
    ToolResult result = call(world, tool, arguments == null ? "" : arguments);
    assertThat(result.text().strip()).isEqualTo(answer.strip());
    assertThat(result.error()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "number | {\"n\": 3.5} | expected an integer, not 3.5",
        "number | {\"n\": \"lots\"} | argument n: expected an integer, not \"lots\" (takes n)",
        "number | {\"n\": \"\"} | expected an integer",
        "number | {\"n\": true} | expected an integer, not true",
        "number | {\"n\": [1]} | expected an integer, not [1]",
        "number | {\"n\": 3000000000} | a number in the range of int, not 3000000000",
        "number | {\"n\": 1e999999999} | fewer digits",
        "amount | {\"n\": \"1e999999999\"} | fewer digits",
        "amount | {\"n\": \"NaN\"} | a number",
        "flag | {\"on\": 1} | expected true or false, not 1",
        "flag | {\"on\": \"yes\"} | expected true or false",
        "color | {\"color\": \"blue\"} | expected one of RED, Green, not \"blue\"",
        "color | {\"color\": 0} | expected one of RED, Green",
        "text | {\"text\": null} | missing argument text",
        "text | {\"text\": {}} | expected a string, not {}",
        "text | {\"text\": 1.5} | expected a string, not 1.5",
        "text | {\"text\": true} | expected a string",
        "text | {} | text: missing argument text (takes text)",
        "text | {\"txt\": \"x\"} | unknown argument txt; known are text",
        "text | {\"text\": \"x\", \"more\": 1} | unknown argument more",
        "text | {\"text\": \"a\", \"text\": \"b\"} | Duplicate field 'text'",
        "text | {\"text\": \"a\"} {} | nothing after it",
        "text | {\"text\": | not valid JSON",
        "text | [] | one JSON object",
        "text | \"text\" | one JSON object",
        "list | {\"items\": [\"a\", null]} | argument items[1]: expected a string, not null",
        "list | {\"items\": [[\"a\"]]} | argument items[0]: expected a string",
        "nothing | {\"x\": 1} | unknown argument x; known are none (takes no arguments)",
        "order | {\"order\": {\"parts\": []}} | argument order: missing price (takes order)",
        "order | {\"order\": {\"price\": {\"amount\": 1, \"currency\": \"E\"}, \"parts\": []}} |"
            + " unknown argument order.price.currency; known are amount, cur",
        "order | {\"order\": {\"price\": {\"amount\": -1, \"cur\": \"E\"}, \"parts\": []}} |"
            + " amounts are positive",
        "scalars | {\"i\":1,\"l\":1,\"d\":1,\"b\":true,\"c\":\"xy\",\"s\":\"\"} | a single character",
        "small | {\"b\":300,\"s\":2,\"f\":0.5,\"big\":1} | argument b",
        "unheard_of | {} | there is no tool \"unheard_of\"; there is amount, breaks, color",
        "refuses | {} | no message 7",
      })
  void whatIsWrongIsAnsweredToTheModel(String tool, String arguments, String answer) {
    ToolResult result = call(world, tool, arguments);
    assertThat(result.error()).isTrue();
    assertThat(result.text()).contains(answer.strip()).doesNotContain("com.fasterxml");
  }

  @Test
  void recordsAreBoundWithTheirOptionalPartsAndNamesAndInEachOther() {
    assertThat(
            call(
                    world,
                    "order",
                    """
                    {"order": {"price": {"amount": 1.50, "cur": "EUR"}, "count": 3, "parts":
                      [{"price": {"amount": "2", "cur": "USD"}, "note": "n", "parts": []}]}}""")
                .text())
        .isEqualTo(
            "got Order[price=Money[amount=1.50, currency=EUR], count=Optional[3], note=null,"
                + " parts=[Order[price=Money[amount=2, currency=USD], count=Optional.empty,"
                + " note=n, parts=[]]]]");
  }

  @Test
  void setsArraysAndMapsAreBound() {
    assertThat(
            call(
                    world,
                    "sets",
                    """
                    {"colors": ["red"], "numbers": ["1", 2],
                     "prices": {"any key": {"amount": 1, "cur": "X"}}}""")
                .text())
        .isEqualTo("got [RED]2{any key=Money[amount=1, currency=X]}");
  }

  @Test
  void timesAndIdentifiersAreReadFromText() {
    String good =
        """
        {"day": "2026-02-28", "moment": "2026-02-28T10:00:00+01:00", "length": "PT5M",
         "zone": "Europe/Paris", "id": "123e4567-e89b-12d3-a456-426614174000", "uri": "a:b"}""";
    assertThat(call(world, "times", good).text())
        .isEqualTo(
            "got 2026-02-28 2026-02-28T09:00:00Z PT5M Europe/Paris"
                + " 123e4567-e89b-12d3-a456-426614174000 a:b");
    assertThat(call(world, "times", good.replace("2026-02-28\"", "tomorrow\"")).text())
        .contains("argument day: expected LocalDate such as 2026-11-24, not \"tomorrow\"");
    assertThat(call(world, "times", good.replace("Europe/Paris", "")).error()).isTrue();
    assertThat(call(world, "times", good.replace("123e4567", "4567")).error()).isTrue();
    assertThat(call(world, "times", good.replace("a:b", ":")).error()).isTrue();
  }

  @Test
  void resultsAreWrittenAsJsonWithIsoTimes() {
    assertThat(call(world, "results", "{}").text())
        .isEqualTo(
            """
            {"color":"Green","day":"2026-01-02","list":["1970-01-01T00:00:00Z"],"none":null,\
            "price":{"amount":1.50,"cur":"EUR"},"some":"PT5M"}""");
  }

  @Test
  void aFindingIsThrownAsItIs() {
    assertThatThrownBy(() -> call(world, "finds", "{}"))
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("wired money");
  }

  @ParameterizedTest
  @ValueSource(strings = {"breaks", "unwritable"})
  void anythingElseIsABrokenToolThatNamesItsMethod(String tool) {
    assertThatThrownBy(() -> call(world, tool, "{}"))
        .isInstanceOf(BrokenToolException.class)
        .hasMessageContaining("World." + tool)
        .hasCauseInstanceOf(tool.equals("breaks") ? IOException.class : Exception.class);
  }

  @Test
  void aSetOfToolsForAKnownClassIsMadeInMicroseconds() {
    List<Object> worlds = List.of(world);
    for (int i = 0; i < 20_000; i++) {
      ToolSet.of(worlds);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 20_000; i++) {
      ToolSet.of(worlds);
    }
    assertThat((System.nanoTime() - start) / 20_000).isLessThan(50_000); // 5 µs when undisturbed
  }

  @Test
  void theCallOfAnUnknownToolInNoWorldSaysSo() {
    assertThat(ToolSet.of(List.of()).call(new ToolCall("1", "x", "{}")).text())
        .isEqualTo("there is no tool \"x\"; there is none at all");
  }
}
