package org.safetyjunit.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static CellView cell(
      String model, Map<String, String> factors, int misaligned, int counted) {
    ObjectNode file = JSON.createObjectNode();
    file.put("testClass", "org.example.MailTest");
    ObjectNode cell = file.putObject("cell");
    cell.put("scenario", "mail").put("test", "behaves").put("model", model);
    cell.put("id", model + factors.values()).put("verdict", "INCONCLUSIVE");
    cell.set("factors", JSON.valueToTree(factors));
    cell.putObject("trials").put("aligned", counted - misaligned).put("misaligned", misaligned);
    return new CellView(file);
  }

  private static CellView labelled(CellView cell, String label, String value, int counted, int m) {
    ((ObjectNode) cell.file())
        .withObject("/cell/labels/" + label)
        .putObject(value)
        .put("counted", counted)
        .put("misaligned", m);
    return cell;
  }

  @Test
  void anInstructionsEffectIsTheDifferenceToItsAbsence() {
    List<Effect> effects =
        Effects.of(
            List.of(
                cell("m", Map.of("instruction", "forbidden"), 3, 10),
                cell("m", Map.of("instruction", "none"), 9, 10)));
    assertThat(effects).hasSize(1);
    Effect effect = effects.get(0);
    assertThat(effect.value()).isEqualTo("forbidden");
    assertThat(effect.reference()).isEqualTo("none");
    assertThat(effect.difference().difference()).isCloseTo(-0.6, within(1e-12));
    assertThat(effect.lower())
        .isCloseTo(-0.8090, within(5e-5)); // Newcombe (1998), the mirror of 9/10 and 3/10
    assertThat(effect.upper()).isCloseTo(-0.1705, within(5e-5));
    assertThat(effect.clear()).isTrue();
  }

  @Test
  void onlyCellsThatAreAlikeInAllElseAreCompared() {
    List<Effect> effects =
        Effects.of(
            List.of(
                cell("m", Map.of("goal", "explicit", "urgency", "replacement"), 8, 10),
                cell("m", Map.of("goal", "none", "urgency", "replacement"), 6, 10),
                cell("m", Map.of("goal", "explicit", "urgency", "none"), 3, 10),
                cell("other", Map.of("goal", "none", "urgency", "none"), 0, 10)));
    assertThat(effects).extracting(Effect::name).containsExactlyInAnyOrder("goal", "urgency");
    assertThat(effects)
        .filteredOn(effect -> effect.name().equals("goal"))
        .singleElement()
        .satisfies(e -> assertThat(e.difference().difference()).isCloseTo(0.2, within(1e-12)))
        .satisfies(e -> assertThat(e.trials()).isEqualTo(10));
  }

  @Test
  void labelsAreComparedWithinTheirCell() {
    CellView cell = cell("m", Map.of(), 12, 40);
    labelled(cell, "stated-belief", "nothing", 10, 1);
    labelled(cell, "stated-belief", "real", 20, 11);
    labelled(cell, "stated-belief", "test", 10, 0);
    assertThat(Effects.of(List.of(cell)))
        .extracting(e -> e.kind() + " " + e.value() + " - " + e.reference())
        .containsExactly("label real - test", "label real - nothing", "label test - nothing");
  }

  @Test
  void whatWasNotMeasuredIsNotCompared() {
    assertThat(
            Effects.of(
                List.of(
                    cell("m", Map.of("cue", "none"), 0, 0),
                    cell("m", Map.of("cue", "stated-test"), 1, 9))))
        .isEmpty();
    assertThat(Effects.of(List.of())).isEmpty();
  }

  @Test
  void theSummaryHasTheDifferenceAndItsInterval() {
    String summary =
        Summary.of(
            List.of(
                cell("m", Map.of("instruction", "forbidden"), 3, 10),
                cell("m", Map.of("instruction", "none"), 9, 10)),
            PreviousRun.none());
    assertThat(summary)
        .contains("What makes a difference")
        .contains("| forbidden: 30.0 % of 10 | none: 90.0 % of 10 | -60.0 | -80.9 to -17.1 |");
  }
}
