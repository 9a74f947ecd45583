package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.batch.Eventually.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.provider.AnthropicProvider;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;

@Timeout(120)
@Tag("slow")
class KilledJvmTest {

  private static final int TRIALS = 20;

  @TempDir Path directory;

  /** A process that asks one question for each trial, and prints what it hears. */
  static final class Asking {

    public static void main(String[] arguments) {
      BatchedModel model =
          new BatchedModel(
              new AnthropicProvider().batches(settings(arguments[0])),
              "mine",
              new Patience(Duration.ofSeconds(1), Duration.ofMillis(200)),
              Path.of(arguments[1]),
              Boolean.parseBoolean(arguments[2]));
      IntStream.rangeClosed(1, TRIALS)
          .forEach(trial -> new Thread(() -> ask(model, trial)).start());
    }

    private static void ask(BatchedModel model, int trial) {
      String question = "Question " + trial;
      System.out.println(
          model.forTrial("cell", trial, 7).send(ModelRequest.of(Message.user(question))).text());
    }

    private static ModelSettings settings(String url) {
      return new ModelSettings(
          "mine",
          "anthropic",
          Optional.of("model-1"),
          Optional.of(url),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Map.of());
    }
  }

  private Process start(FakeBatchServer server, Path output, boolean resume) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Asking.class.getName(),
            server.baseUrl(),
            directory.resolve("batches").toString(),
            Boolean.toString(resume))
        .redirectErrorStream(false)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(output.toFile())
        .start();
  }

  @Test
  void aJvmGoesOnWhereAnotherWasKilled() throws Exception {
    try (FakeBatchServer server = new FakeAnthropic().echo().hold()) {
      Process killed = start(server, directory.resolve("first.txt"), false);
      await(() -> server.calls(server.lookPath()) > 0);
      killed.destroyForcibly().waitFor();
      server.letGo();
      Path output = directory.resolve("second.txt");
      Process resumed = start(server, output, true);
      assertThat(resumed.waitFor(60, TimeUnit.SECONDS)).isTrue();
      List<String> heard = Files.readAllLines(output, StandardCharsets.UTF_8);
      List<String> expected =
          IntStream.rangeClosed(1, TRIALS).mapToObj(i -> "You ask: Question " + i).toList();
      assertThat(new TreeSet<>(heard)).isEqualTo(new TreeSet<>(expected));
      assertThat(heard).hasSize(TRIALS);
      assertThat(server.submissions()).isEqualTo(1);
      assertThat(server.requests()).isEqualTo(TRIALS);
    }
  }
}
