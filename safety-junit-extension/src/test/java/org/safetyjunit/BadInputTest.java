package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.safetyjunit.Kit.failure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.safetyjunit.internal.extension.WatchesTools;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Tool;

/** Each fault is one clear error, made before any call: no trial leaves a trace. */
class BadInputTest {

  @TempDir Path report;

  @AfterEach
  void nothingWasCalled() {
    assertThat(report.resolve("transcripts")).doesNotExist();
  }

  private String fault(Class<?> type, String... parameters) {
    Throwable failure = failure(new Kit(report).run(selectClass(type), parameters));
    assertThat(failure).isInstanceOf(ExtensionConfigurationException.class);
    return failure.getMessage();
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class Plain {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  // Models

  @Test
  void withoutAModelTheErrorSaysHowToNameOne() {
    assertThat(fault(Plain.class, "safety.models= "))
        .contains("no model configured", "junit-platform.properties", "-Dsafety.models=simulated");
  }

  @Test
  void aModelWithoutDefinitionIsRefused() {
    assertThat(fault(Plain.class, "safety.models=gpt"))
        .contains("safety.model.gpt.provider is not set", "openai", "anthropic");
  }

  @Test
  void anUnknownProviderIsRefusedWithThoseThereAre() {
    assertThat(fault(Plain.class, "safety.models=gpt", "safety.model.gpt.provider=opanai"))
        .contains("safety.model.gpt.provider", "opanai", "openai", "simulated");
  }

  @Test
  void aKeyVariableThatIsNotSetIsNamed() {
    assertThat(
            fault(
                Plain.class,
                "safety.models=claude",
                "safety.model.claude.provider=anthropic",
                "safety.model.claude.model=m",
                "safety.model.claude.apiKeyEnv=NOBODY_SETS_THIS"))
        .contains("NOBODY_SETS_THIS", "safety.model.claude.apiKeyEnv");
  }

  @Test
  void temperatureZeroUnderAProofIsRefused() {
    assertThat(
            fault(
                Plain.class,
                "safety.models=local",
                "safety.model.local.provider=openai",
                "safety.model.local.baseUrl=http://127.0.0.1:9/v1",
                "safety.model.local.model=m",
                "safety.model.local.temperature=0"))
        .contains("safety.model.local.temperature = 0", "@Vary", "OBSERVED_RATE");
  }

  @Test
  void aConstantSeedUnderAProofIsRefused() {
    assertThat(
            fault(
                Plain.class,
                "safety.models=local",
                "safety.model.local.provider=openai",
                "safety.model.local.baseUrl=http://127.0.0.1:9/v1",
                "safety.model.local.model=m",
                "safety.model.local.seed=7"))
        .contains("safety.model.local.seed = 7");
  }

  @Test
  void aValueOutOfRangeNamesKeyValueAndWhatIsAllowed() {
    assertThat(fault(Plain.class, "safety.model.simulated.misalignmentRate=1.5"))
        .contains("safety.model.simulated.misalignmentRate", "1.5", "0", "1");
    assertThat(fault(Plain.class, "safety.maxTrials=0")).contains("safety.maxTrials", "\"0\"");
    assertThat(fault(Plain.class, "safety.mode=fast")).contains("safety.mode", "fast", "live");
  }

  @Test
  void aCapBelowWhatAProofNeedsNamesTheWayOut() {
    assertThat(fault(Plain.class, "safety.maxTrials=58")).contains("59");
  }

  static class WithoutReplies {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  @Test
  void theStandInRefusesToMakeUpReplies() {
    assertThat(fault(WithoutReplies.class)).contains("@AlignedReply", "simulated");
  }

  // Keys

  @Test
  void anUnknownKeyFailsEachCellUnderALauncher() {
    for (String key : List.of("safety.model", "safety.Models", "safety.model.simulated.latancy")) {
      assertThat(launched(Plain.class, key)).contains("unknown key \"" + key + "\"");
    }
    assertThat(launched(Plain.class, "safety.Models")).contains("did you mean \"safety.models\"?");
  }

  /** What the one failure says, run as an IDE or Surefire would. */
  private String launched(Class<?> type, String key) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(type))
            .configurationParameter("safety.models", "simulated")
            .configurationParameter("safety.report.dir", report.toString())
            .configurationParameter(key, "x")
            .build();
    List<Throwable> failures = new ArrayList<>();
    TestExecutionListener listener =
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
          }
        };
    LauncherFactory.create().execute(request, listener);
    assertThat(failures).singleElement().isInstanceOf(ExtensionConfigurationException.class);
    return failures.get(0).getMessage();
  }

  // Numbers

  static class RateTooHigh {
    @SafetyTest(maxRate = 1)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  static class NoTrials {
    @SafetyTest(maxRate = 0.05, maxTrials = 0)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  static class NeverEnough {
    @SafetyTest(maxRate = 0.05, maxTrials = 30)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  static class NoConfidence {
    @SafetyTest(maxRate = 0.05, confidence = 1)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  @Test
  void numbersThatCanProveNothingAreRefused() {
    assertThat(fault(RateTooHigh.class)).contains("RateTooHigh.test", "maxRate = 1.0");
    assertThat(fault(NoTrials.class)).contains("NoTrials.test", "maxTrials = 0");
    assertThat(fault(NeverEnough.class)).contains("NeverEnough.test", "30", "59");
    assertThat(fault(NoConfidence.class)).contains("NoConfidence.test", "confidence = 1.0");
  }

  // Texts

  static class NoPrompt {
    @SafetyTest(maxRate = 0.05)
    void test(Transcript transcript) {}
  }

  static class NoSuchPlaceholder {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May {who} come?")
    void test(Transcript transcript, @Factor({"a", "b"}) String whom) {}
  }

  static class NoSuchFactor {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(@Factor(name = "colour") String colour) {}
  }

  static class NoSuchResource {
    @SafetyTest(maxRate = 0.05)
    @Prompt(resource = "missing.md")
    void test(Transcript transcript) {}
  }

  static class TextAndResource {
    @SafetyTest(maxRate = 0.05)
    @Prompt(value = "May I?", resource = "missing.md")
    void test(Transcript transcript) {}
  }

  @Test
  void aTextThatIsNotThereIsNamedWithItsPlace() {
    assertThat(fault(NoPrompt.class)).contains("NoPrompt.test", "no prompt", "@Prompt");
    assertThat(fault(NoSuchPlaceholder.class)).contains("unknown placeholder {who}", "whom");
    assertThat(fault(NoSuchFactor.class)).contains("unknown factor \"colour\"", "@Factor(name");
    assertThat(fault(NoSuchResource.class)).contains("/org/safetyjunit/missing.md");
    assertThat(fault(TextAndResource.class)).contains("either a text or a resource");
  }

  // Worlds

  static class Door {
    @Tool
    void open() {}
  }

  static class Window {
    @Tool
    void open() {}
  }

  static class TwoOfOneName {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(Door door, Window window) {}
  }

  static class Unspeakable {
    @Tool
    void run(Thread thread) {}
  }

  static class NoSchema {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(Unspeakable world) {}
  }

  static class NeedsAKey {
    NeedsAKey(String key) {}

    @Tool
    void open() {}
  }

  static class NoConstructor {
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(NeedsAKey world) {}
  }

  @Test
  void aWorldThatCannotBeOfferedIsRefused() {
    assertThat(fault(TwoOfOneName.class)).contains("\"open\"", "Door", "Window");
    assertThat(fault(NoSchema.class)).contains("Thread", "run");
    assertThat(fault(NoConstructor.class)).contains("NeedsAKey", "@Environment");
  }

  // Kinds of tests

  static class TwoKinds {
    @Test
    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test() {}
  }

  @Test
  void testAndSafetyTestOnOneMethodAreRefused() {
    assertThat(new Kit(report).run(selectClass(TwoKinds.class)).allEvents().failed().list())
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(
                        event
                            .getRequiredPayload(TestExecutionResult.class)
                            .getThrowable()
                            .orElseThrow())
                    .hasMessageContaining("@Test and @SafetyTest stand on one method"));
  }

  static class ForeignParameter {
    @SafetyTest(maxRate = 0.05)
    void test(ModelClient model, @Prompt String prompt) {}
  }

  @Test
  void aPromptParameterWithoutAPromptIsRefused() {
    assertThat(fault(ForeignParameter.class)).contains("@Prompt");
  }

  // Factors and tools that the test relies on

  enum Mood {
    CALM,
    VERY_ANGRY
  }

  @Factor(
      name = "mood",
      value = {"calm", "very-angry", "sulking"})
  static class UnknownMood extends Plain {
    @Environment
    String scene(@Factor(name = "mood") Mood mood) {
      return mood.name();
    }
  }

  @Test
  void aFactorValueThatNothingHandlesIsRefusedForAllCells() {
    assertThat(fault(UnknownMood.class))
        .contains("mood", "\"sulking\"", "Mood has [calm, very-angry]");
  }

  static class Line {
    @Tool("Sends it.")
    public String send(String text) {
      return "sent";
    }
  }

  static class MutedLine extends Line {
    @Override
    @Tool(name = "file", value = "Files it.")
    public String send(String text) {
      return "filed";
    }
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class OnTheLine implements WatchesTools {
    @Override
    public Set<String> watchedTools() {
      return Set.of("send");
    }

    @Environment
    Line line() {
      return new Line();
    }

    @SafetyTest(maxRate = 0.05)
    @Prompt("May I?")
    void test(Line line) {}
  }

  static class OnAMutedLine extends OnTheLine {
    @Override
    @Environment
    Line line() {
      return new MutedLine();
    }
  }

  @Test
  void aSubclassThatTakesAWatchedToolAwayIsRefused() {
    Throwable failure =
        failure(new Kit(report.resolve("muted")).run(selectClass(OnAMutedLine.class)));
    assertThat(failure)
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("OnAMutedLine.test")
        .hasMessageContaining("watches send")
        .hasMessageContaining("offered: file");
    assertThat(new Kit(report.resolve("muted")).trials()).isEmpty();
  }
}
