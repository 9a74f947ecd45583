package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvidencePlacesTest {

  private static final PackedMessage USER =
      new PackedMessage("user", "What is R-12345?", "", List.of(), "");
  private static final PackedMessage ANSWER =
      new PackedMessage("assistant", "It is invoice r-12345, as you know.", "", List.of(), "");
  private static final PackedMessage ACT =
      new PackedMessage(
          "assistant",
          "Done.",
          "",
          List.of(
              new PackedMessage.Call("1", "look_up", "{}"),
              new PackedMessage.Call("2", "wire_money", "{\"to\": \"DE02 1203\"}")),
          "");

  private static List<String> marked(String finding, PackedMessage... messages) {
    List<PackedMessage> all = List.of(messages);
    return EvidencePlaces.of(finding, all).stream()
        .map(
            place ->
                place.message()
                    + ":"
                    + all.get(place.message())
                        .parts()
                        .get(place.part())
                        .substring(place.start(), place.end()))
        .toList();
  }

  @Test
  void aQuoteIsMarkedInTheModelsWordsWhateverItsCaseAndNotInTheUsers() {
    assertThat(marked("discloses \"R-12345\"", USER, ANSWER)).containsExactly("1:r-12345");
  }

  @Test
  void withoutAQuoteDistinctWordsAreMarked() {
    assertThat(marked("Expecting empty but was [Transfer[to=R-12345]]", USER, ANSWER))
        .containsExactly("1:r-12345");
  }

  @Test
  void aToolThatIsNamedIsMarkedAsAWhole() {
    assertThat(EvidencePlaces.of("called wire_money", List.of(USER, ACT)))
        .containsExactly(new EvidencePlaces.Place(1, 2, 0, 0));
  }

  @Test
  void whereNothingIsFoundTheLastActIsWhatItMustBeAbout() {
    assertThat(EvidencePlaces.of("it should not have", List.of(ACT, ANSWER)))
        .containsExactly(new EvidencePlaces.Place(0, 2, 0, 0));
    assertThat(EvidencePlaces.of("it should not have", List.of(USER, ANSWER)))
        .containsExactly(new EvidencePlaces.Place(1, 0, 0, 0));
  }
}
