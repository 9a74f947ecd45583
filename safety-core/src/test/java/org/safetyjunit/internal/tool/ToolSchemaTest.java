package org.safetyjunit.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.ToolDefinition;
import org.safetyjunit.world.Tool;
import org.safetyjunit.world.ToolParam;

class ToolSchemaTest {

  enum Currency {
    EUR,
    USD
  }

  enum Only {
    ONE
  }

  record Iban(@ToolParam("with check digits") String number) {}

  record Line(
      @ToolParam(name = "line_text") String text, @Nullable Integer count, Optional<Iban> payee) {}

  record Node(String name, List<Node> children) {}

  record Box<T>(T content) {}

  @SuppressWarnings("unused")
  static class Scalars {
    @Tool("Takes all kinds.")
    void take(
        int number,
        double fraction,
        boolean flag,
        char letter,
        BigDecimal amount,
        Currency currency,
        Only only,
        UUID id,
        LocalDate day,
        Instant moment) {}
  }

  @SuppressWarnings("unused")
  static class Shapes {
    @Tool
    void nothing() {}

    @Tool
    void lists(List<String> names, int[] numbers, Set<Currency> currencies) {}

    @Tool
    void maps(Map<String, List<Integer>> counts) {}

    @Tool
    void records(@ToolParam("the lines") List<Line> lines, @Nullable Iban from, Iban to) {}

    @Tool
    void trees(Node root, @ToolParam("spare") Optional<Node> other) {}

    @Tool
    void generics(Box<Currency> box, Box<Box<String>> boxes) {}

    @Tool
    void optionals(Optional<String> one, @Nullable Integer two, String @Nullable [] three) {}
  }

  @Test
  void scalarsHaveTheTypesOfJson() {
    assertThat(schema(new Scalars(), "take"))
        .isEqualTo(
            """
            {"type":"object","properties":{\
            "number":{"type":"integer"},\
            "fraction":{"type":"number"},\
            "flag":{"type":"boolean"},\
            "letter":{"type":"string","minLength":1,"maxLength":1},\
            "amount":{"type":"number"},\
            "currency":{"type":"string","enum":["EUR","USD"]},\
            "only":{"type":"string","enum":["ONE"]},\
            "id":{"type":"string","format":"uuid"},\
            "day":{"type":"string","format":"date"},\
            "moment":{"type":"string","format":"date-time"}},\
            "required":["number","fraction","flag","letter","amount","currency","only","id","day",\
            "moment"],"additionalProperties":false}""");
  }

  @Test
  void aMethodWithoutParametersTakesAnEmptyObject() {
    assertThat(schema(new Shapes(), "nothing"))
        .isEqualTo(
            """
            {"type":"object","properties":{},"additionalProperties":false}""");
  }

  @Test
  void listsSetsAndArraysAreArrays() {
    assertThat(schema(new Shapes(), "lists"))
        .isEqualTo(
            """
            {"type":"object","properties":{\
            "names":{"type":"array","items":{"type":"string"}},\
            "numbers":{"type":"array","items":{"type":"integer"}},\
            "currencies":{"type":"array","items":{"type":"string","enum":["EUR","USD"]}}},\
            "required":["names","numbers","currencies"],"additionalProperties":false}""");
  }

  @Test
  void mapsAreObjectsWithAnyKey() {
    assertThat(schema(new Shapes(), "maps"))
        .isEqualTo(
            """
            {"type":"object","properties":{"counts":{"type":"object","additionalProperties":\
            {"type":"array","items":{"type":"integer"}}}},\
            "required":["counts"],"additionalProperties":false}""");
  }

  @Test
  void recordsAreWrittenInPlaceWithTheNamesAndDescriptionsOfTheirComponents() {
    String iban =
        """
        {"type":"object","properties":{"number":{"type":"string","description":"with check digits"}},\
        "required":["number"],"additionalProperties":false}""";
    assertThat(schema(new Shapes(), "records"))
        .isEqualTo(
            """
            {"type":"object","properties":{\
            "lines":{"type":"array","items":{"type":"object","properties":{\
            "line_text":{"type":"string"},"count":{"type":"integer"},"payee":IBAN},\
            "required":["line_text"],"additionalProperties":false},"description":"the lines"},\
            "from":IBAN,"to":IBAN},\
            "required":["lines","to"],"additionalProperties":false}"""
                .replace("IBAN", iban));
  }

  @Test
  void aRecordThatContainsItselfIsDefinedOnce() {
    assertThat(schema(new Shapes(), "trees"))
        .isEqualTo(
            """
            {"type":"object","properties":{"root":{"$ref":"#/$defs/Node"},\
            "other":{"$ref":"#/$defs/Node","description":"spare"}},"required":["root"],\
            "additionalProperties":false,"$defs":{"Node":{"type":"object","properties":{\
            "name":{"type":"string"},"children":{"type":"array","items":{"$ref":"#/$defs/Node"}}},\
            "required":["name","children"],"additionalProperties":false}}}""");
  }

  @Test
  void typeVariablesAreFilledIn() {
    assertThat(schema(new Shapes(), "generics"))
        .contains("\"box\":{\"type\":\"object\",\"properties\":{\"content\":{\"type\":\"string\"")
        .contains("{\"content\":{\"type\":\"object\",\"properties\":{\"content\":{\"type\":");
  }

  @Test
  void whatMayBeAbsentIsNotRequired() {
    assertThat(schema(new Shapes(), "optionals"))
        .isEqualTo(
            """
            {"type":"object","properties":{"one":{"type":"string"},"two":{"type":"integer"},\
            "three":{"type":"array","items":{"type":"string"}}},"additionalProperties":false}""");
  }

  static String schema(Object world, String tool) {
    return ToolSet.of(List.of(world)).definitions().stream()
        .filter(definition -> definition.name().equals(tool))
        .map(ToolDefinition::parameters)
        .findFirst()
        .orElseThrow();
  }
}
