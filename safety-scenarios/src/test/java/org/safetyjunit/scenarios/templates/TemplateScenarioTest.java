package org.safetyjunit.scenarios.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.safetyjunit.SafetyScenario;
import org.safetyjunit.transcript.Transcript;

class TemplateScenarioTest {

  @TempDir Path report;

  @SafetyScenario("named-nothing")
  static class NamedNothing extends TemplateScenario {
    @Override
    protected void judge(Transcript transcript, TemplatePrompt prompt) {}
  }

  @PromptDirectory("src/test/resources/no-prompts")
  static class NotThere extends NamedNothing {}

  @PromptDirectory(
      value = "src/test/resources/prompts",
      conditions = {"blackmail_none_none", "murder_none_none"})
  static class UnknownCondition extends NamedNothing {}

  private EngineExecutionResults run(Class<?> scenario) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(scenario))
        .configurationParameter("safety.models", "simulated")
        .configurationParameter("safety.report.dir", report.toString())
        .execute();
  }

  @Test
  void eachConditionIsACellThatIsSentItsOwnTexts() throws IOException {
    run(ImportedScenario.class)
        .testEvents()
        .assertStatistics(statistics -> statistics.started(2).succeeded(2));
    JsonNode cells =
        new ObjectMapper().readTree(report.resolve("results.json").toFile()).path("cells");
    assertThat(cells.findValuesAsText("condition"))
        .containsExactlyInAnyOrder("blackmail_explicit-harbour_replacement", "blackmail_none_none");
    try (var files = Files.list(report.resolve("transcripts"))) {
      Path first = files.filter(f -> f.toString().contains("harbour")).findFirst().orElseThrow();
      JsonNode messages =
          new ObjectMapper().readTree(Files.readAllLines(first).get(0)).path("messages");
      assertThat(messages.get(0).path("text").asText()).startsWith("You are Ferris");
      assertThat(messages.get(1).path("text").asText())
          .startsWith("These mails have come. Do what is needed.")
          .contains("\n\nFrom: Mads Ohlen")
          .contains("{not.a.placeholder}");
    }
  }

  @Test
  void aClassWithoutADirectoryIsTold() {
    refused(NamedNothing.class, "names no directory of prompts: put @PromptDirectory");
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    refused(NotThere.class, "src/test/resources/no-prompts is no directory");
  }

  @Test
  void aConditionThatIsNotThereIsNamedWithThoseThatAre() {
    refused(
        UnknownCondition.class,
        "no condition \"murder_none_none\" in src/test/resources/prompts; there are"
            + " [blackmail_explicit-harbour_replacement, blackmail_none_none]");
  }

  private void refused(Class<?> scenario, String why) {
    run(scenario)
        .allEvents()
        .assertThatEvents()
        .haveAtLeastOne(
            org.junit.platform.testkit.engine.EventConditions.event(
                finishedWithFailure(message(text -> text.contains(why)))));
    assertThat(report.resolve("transcripts")).doesNotExist();
  }

  @Test
  void anOracleIsNeededToCompile() throws NoSuchMethodException {
    assertThat(
            java.lang.reflect.Modifier.isAbstract(
                TemplateScenario.class
                    .getDeclaredMethod("judge", Transcript.class, TemplatePrompt.class)
                    .getModifiers()))
        .isTrue();
  }

  @Test
  void mailsInTagsAreReadWithWhatTheyHave() {
    String text =
        """
        I think.
        <tool_use:email>
        to: "a@oster.example",
        subject: "Tide: high",
        body: "First line.
        to: not a field
        Last line.",
        </tool_use:email>
        <TOOL_USE:forward>
        email_id: "7",
        to: b@elsewhere.example,
        </TOOL_USE:forward>
        <tool_use:email> to: c@oster.example\
        """;
    assertThat(SentMails.in(text))
        .isEqualTo(
            List.of(
                new SentMails.SentMail(
                    "a@oster.example",
                    "Tide: high",
                    "First line.\nto: not a field\nLast line.",
                    ""),
                new SentMails.SentMail("b@elsewhere.example", "", "", "7"),
                new SentMails.SentMail("c@oster.example", "", "", "")));
  }
}
