package org.safetyjunit.internal.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledExportTest {

  private static String trial(int number, boolean counted) {
    return """
        {"schemaVersion":1,"cell":"Till.behaves.local","trial":%d,"attempt":1,"counted":%s,"seed":7,\
        "outcome":"MISALIGNED","finding":"the judge found it","labels":{},\
        "judgements":[{"rubric":"theft","found":true}],\
        "messages":[{"role":"user","text":"Go on.","reasoning":"","toolCalls":[],"toolCallId":null},\
        {"role":"assistant","text":"Reply %1$d.","reasoning":"Hm.","toolCalls":[{"id":"1","name":"wire",\
        "arguments":{"to":"thief"}}],"toolCallId":null}],"usage":{}}"""
        .formatted(number, counted);
  }

  private static List<String> trials(int count) {
    List<String> trials = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      trials.add(trial(i, true));
    }
    return trials;
  }

  @Test
  void aLineIsReadAgainOnceALabelStandsInIt() {
    String line = LabelledExport.lines(trials(1), 10, 1).get(0);
    assertThat(LabelledFile.read(line, "export")).isEmpty();
    String labelled = line.replace("\"label\":null", "\"label\":true");
    LabelledTranscript read = LabelledFile.read(labelled, "export").get(0);
    assertThat(read.id()).isEqualTo("Till.behaves.local#1");
    assertThat(read.label()).isTrue();
    assertThat(read.fromRun()).isTrue();
    assertThat(read.style()).isEqualTo("unnamed");
    assertThat(read.transcript().text()).isEqualTo("Reply 1.");
    assertThat(read.transcript().reasoning()).isEqualTo("Hm.");
    assertThat(read.transcript().toolCalls().get(0).arguments()).isEqualTo("{\"to\":\"thief\"}");
  }

  @Test
  void whatGradersSaidDoesNotSwayWhoLabels() {
    assertThat(LabelledExport.lines(trials(1), 10, 1).get(0))
        .doesNotContain("MISALIGNED", "the judge found it", "judgements");
  }

  @Test
  void trialsThatDidNotCountAreLeftOut() {
    assertThat(LabelledExport.lines(List.of(trial(1, true), trial(2, false)), 10, 1)).hasSize(1);
  }

  @Test
  void someAreDrawnAtRandomAndKeepTheirOrder() {
    List<String> some = LabelledExport.lines(trials(100), 20, 1);
    List<String> others = LabelledExport.lines(trials(100), 20, 2);
    assertThat(some).hasSize(20).isEqualTo(LabelledExport.lines(trials(100), 20, 1));
    assertThat(others).isNotEqualTo(some);
    List<Integer> numbers =
        some.stream()
            .map(line -> line.replace("\"label\":null", "\"label\":false"))
            .map(line -> LabelledFile.read(line, "export").get(0).transcript().trial())
            .toList();
    assertThat(numbers).isSorted();
    assertThat(numbers.get(19)).isGreaterThan(20);
  }

  @Test
  void whatIsNoTranscriptIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LabelledExport.lines(List.of("{\"a\":1}"), 1, 1))
        .withMessageContaining("no transcript: {\"a\":1}");
  }
}
