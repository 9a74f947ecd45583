package org.safetyjunit.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safetyjunit.model.ToolCall;

class ToolCallProperties {

  private static final List<String> TOOLS =
      List.of(
          "amount",
          "color",
          "flag",
          "list",
          "maybe",
          "number",
          "optionals",
          "order",
          "scalars",
          "sets",
          "small",
          "text",
          "times",
          "nothing",
          "no_tool");

  private static final List<String> FIELDS =
      List.of(
          "n", "color", "on", "items", "there", "a", "b", "order", "price", "amount", "cur",
          "parts", "i", "l", "d", "c", "s", "colors", "numbers", "prices", "f", "big", "text",
          "day", "moment", "length", "zone", "id", "uri", "x");

  private final ToolSet tools = ToolSet.of(List.of(new ToolCallTest.World()));

  @Property
  void noTextThrows(@ForAll("tools") String tool, @ForAll String text) {
    assertThat(tools.call(new ToolCall("1", tool, text)).text()).isNotNull();
  }

  @Property(tries = 3000)
  void noJsonThrows(@ForAll("tools") String tool, @ForAll("objects") String json) {
    assertThat(tools.call(new ToolCall("1", tool, json)).text()).isNotNull();
  }

  @Property
  void aNestOfBracketsDoesNotOverflow(@ForAll("tools") String tool) {
    assertThat(tools.call(new ToolCall("1", tool, "{\"order\":".repeat(100_000))).error()).isTrue();
  }

  @Provide
  Arbitrary<String> tools() {
    return Arbitraries.of(TOOLS);
  }

  @Provide
  Arbitrary<String> objects() {
    return object(value(2));
  }

  private static Arbitrary<String> object(Arbitrary<String> values) {
    return Combinators.combine(Arbitraries.of(FIELDS), values)
        .as((name, value) -> "\"" + name + "\":" + value)
        .list()
        .ofMaxSize(6)
        .map(fields -> fields.stream().collect(Collectors.joining(",", "{", "}")));
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> leaf =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "\"\"", "\"red\"", "1e400", "-0.0", "1e-400"),
            Arbitraries.of("\"2026-11-24\"", "\"P1D\"", "\"1e99999999999\"", "9".repeat(1200)),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.bigIntegers().map(Object::toString),
            Arbitraries.strings().alpha().ofMaxLength(5).map(text -> "\"" + text + "\""));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<String> inner = value(depth - 1);
    return Arbitraries.oneOf(
        leaf, object(inner), inner.list().ofMaxSize(3).map(l -> "[" + String.join(",", l) + "]"));
  }
}
