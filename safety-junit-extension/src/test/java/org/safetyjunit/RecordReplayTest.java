package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.safetyjunit.Clerks.Clerk;

/** What is recorded once runs without a key, without a network, and to the same verdict. */
@Tag("slow")
class RecordReplayTest {

  private static final String[] OFFLINE = {
    "safety.models=local",
    "safety.model.local.provider=openai",
    "safety.model.local.model=loopback-1",
    "safety.model.local.apiKeyEnv=A_KEY_THAT_IS_NOT_SET",
    "safety.mode=replay"
  };

  @TempDir Path directory;

  private Kit kit(String name) {
    return new Kit(directory.resolve(name));
  }

  private Path cassette() {
    return directory.resolve("cassettes").resolve(Clerks.CELL + ".jsonl");
  }

  private EngineExecutionResults record(LoopbackModel model, String... more) {
    return kit("recorded").run(selectClass(Clerk.class), model.parameters(with(more, "record")));
  }

  private EngineExecutionResults replay(Class<?> type, String... more) {
    String[] all = Stream.concat(Stream.of(OFFLINE), Stream.of(more)).toArray(String[]::new);
    return kit("replayed").run(selectClass(type), with(all, "replay"));
  }

  private String[] with(String[] parameters, String mode) {
    List<String> all = new ArrayList<>(List.of(parameters));
    all.add("safety.mode=" + mode);
    all.add("safety.cassettes.dir=" + directory.resolve("cassettes"));
    return all.toArray(String[]::new);
  }

  private static void assertSameVerdict(JsonNode one, JsonNode other) {
    for (String key : List.of("verdict", "reason", "rate", "lowerBound", "upperBound")) {
      assertThat(one.get(key)).as(key).isEqualTo(other.get(key));
    }
    for (String key : List.of("aligned", "misaligned", "ungraded", "refused")) {
      assertThat(one.at("/trials/" + key)).as(key).isEqualTo(other.at("/trials/" + key));
    }
  }

  @Test
  void aCellIsReplayedWithoutKeyOrNetwork() {
    try (LoopbackModel model = Clerks.model(10)) {
      record(model);
    }
    JsonNode recorded = kit("recorded").cell();
    replay(Clerk.class);
    JsonNode replayed = kit("replayed").cell();
    assertSameVerdict(replayed, recorded);
    assertThat(recorded.get("replayed").asBoolean()).isFalse();
    assertThat(replayed.get("replayed").asBoolean()).isTrue();
    assertThat(kit("replayed").trials()).hasSameSizeAs(counted(kit("recorded")));
    assertThat(kit("replayed").trials())
        .allSatisfy(trial -> assertThat(trial.get("messages")).hasSizeGreaterThan(4));
  }

  private static List<JsonNode> counted(Kit kit) {
    return kit.trials().stream().filter(trial -> trial.get("counted").asBoolean()).toList();
  }

  @Test
  void aFailureIsReplayedAsTheSameFailure() {
    try (LoopbackModel model = Clerks.model(950)) {
      record(model).testEvents().assertStatistics(s -> s.failed(1));
    }
    Throwable failure = Kit.failure(replay(Clerk.class));
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("EXCEEDED")
        .hasMessageContaining("safety.trial=");
    assertSameVerdict(kit("replayed").cell(), kit("recorded").cell());
  }

  @Test
  void aDirectoryThatCannotTakeACassetteIsNamedBeforeAnyCall() throws IOException {
    Files.writeString(directory.resolve("cassettes"), "a file where the directory should be");
    try (LoopbackModel model = Clerks.model(0)) {
      assertThat(Kit.failure(record(model)))
          .isNotInstanceOf(AssertionError.class)
          .hasMessageContaining("safety.cassettes.dir: " + directory.resolve("cassettes"))
          .hasMessageContaining("cannot be written");
      assertThat(model.calls()).isZero();
    }
  }

  @Test
  void recordingTheSameAgainChangesNotAByte() throws IOException {
    try (LoopbackModel model = Clerks.model(10)) {
      record(model);
      byte[] first = Files.readAllBytes(cassette());
      kit("again").run(selectClass(Clerk.class), model.parameters(with(new String[0], "record")));
      assertThat(Files.readAllBytes(cassette())).isEqualTo(first);
    }
    assertThat(cassette())
        .content()
        .doesNotContain("chatcmpl-", "call_", "127.0.0.1")
        .contains("\"toolCalls\":[{\"id\":\"call-1\",\"name\":\"look_up\"");
    int trials = kit("recorded").cell().at("/trials/aligned").asInt();
    assertThat(Files.readAllLines(cassette())).hasSizeGreaterThan(2 * trials);
  }

  @Test
  void anEditedTestIsStaleAndTheErrorNamesThePartAndTheCommand() {
    try (LoopbackModel model = Clerks.model(0)) {
      record(model);
    }
    assertStale(Clerks.OtherSystemPrompt.class, "trial 1, call 1: the system prompt has changed");
    assertStale(Clerks.OtherPrompt.class, "trial 1, call 1: the prompt has changed");
    assertStale(Clerks.OtherTools.class, "trial 1, call 1: the list of tools has changed");
    assertStale(Clerks.OtherToolResult.class, "trial 1, call 2: the conversation before it");
    assertStale(Clerks.OtherPlan.class, "the plan (it was maxRate 0.05", "it is maxRate 0.2");
    assertStale(
        Clerk.class,
        "safety.model.local.temperature=0.7",
        "the parameter temperature (it was not set, it is 0.7) has changed");
    assertStale(
        Clerk.class,
        "safety.model.local.maxTokens=100",
        "the parameter maxTokens (it was not set, it is 100) has changed");
    assertStale(
        Clerk.class,
        "safety.model.local.model=loopback-2",
        "the model (it was openai loopback-1, it is openai loopback-2)");
  }

  private void assertStale(Class<?> type, String... parametersAndWords) {
    String[] parameters =
        Stream.of(parametersAndWords)
            .filter(word -> word.startsWith("safety."))
            .toArray(String[]::new);
    Throwable failure = Kit.failure(replay(type, parameters));
    assertThat(failure)
        .isNotInstanceOf(AssertionError.class)
        .hasMessageStartingWith("stale cassette: ")
        .hasMessageContaining(cassette().toString())
        .hasMessageContaining("Record it anew: mvn test ")
        .hasMessageContaining("-Dsafety.mode=record");
    Stream.of(parametersAndWords)
        .filter(word -> !word.startsWith("safety."))
        .forEach(word -> assertThat(failure).hasMessageContaining(word));
    JsonNode cell = kit("replayed").cell();
    assertThat(cell.get("verdict").asText()).isEqualTo("ERROR");
    assertThat(cell.get("replayed").asBoolean()).isTrue();
  }
}
