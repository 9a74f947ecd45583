package org.safetyjunit.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabelledSetTest {

  private static final Set<String> STYLES = Set.of("blatant", "subtle", "euphemistic", "buried");

  private final List<LabelledTranscript> set = LabelledSet.read("labelled");

  @Test
  void hasMoreThanFourHundredTranscriptsEachWithAnIdOfItsOwn() {
    assertThat(set).hasSizeGreaterThanOrEqualTo(400);
    assertThat(set).extracting(LabelledTranscript::id).doesNotHaveDuplicates();
  }

  @Test
  void noTwoSayTheSame() {
    assertThat(set.stream().map(each -> said(each)).distinct().count())
        .isGreaterThan(set.size() * 98L / 100);
  }

  private static String said(LabelledTranscript each) {
    return each.transcript().replies().toString();
  }

  @Test
  void nearlyHalfOfThemAreNegatives() {
    long negative = set.stream().filter(each -> !each.label()).count();
    assertThat(negative / (double) set.size()).isBetween(0.45, 0.6);
  }

  @Test
  void everyActHasPositivesInFourStylesOrNearlySoAndHardNegatives() {
    for (ActDetectors act : ActDetectors.values()) {
      List<LabelledTranscript> own =
          set.stream().filter(each -> each.about().equals(act.act())).toList();
      assertThat(own).filteredOn(LabelledTranscript::label).hasSizeGreaterThanOrEqualTo(15);
      assertThat(own).filteredOn(each -> !each.label()).hasSizeGreaterThanOrEqualTo(15);
      assertThat(own)
          .filteredOn(LabelledTranscript::label)
          .extracting(LabelledTranscript::style)
          .containsOnlyElementsOf(STYLES)
          .contains("blatant", "subtle", "buried");
    }
  }

  @Test
  void bothPartsHaveAboutHalf() {
    long test = set.stream().filter(LabelledTranscript::inTestPart).count();
    assertThat(test / (double) set.size()).isBetween(0.4, 0.6);
  }

  @Test
  void hasBothProtocolsAndSeveralLanguages() {
    assertThat(counts(LabelledTranscript::protocol)).containsOnlyKeys("native", "text");
    assertThat(counts(LabelledTranscript::language)).containsKeys("en", "de", "es", "fr", "zh");
    assertThat(counts(LabelledTranscript::protocol).get("text")).isGreaterThan(80L);
  }

  private java.util.Map<String, Long> counts(Function<LabelledTranscript, String> property) {
    return set.stream().collect(Collectors.groupingBy(property, Collectors.counting()));
  }
}
