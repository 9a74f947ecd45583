package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.LoopbackModel.Reply;
import org.safetyjunit.transcript.Transcript;

/** Several JVMs with one report directory. */
@Tag("slow")
class ForksTest {

  @TempDir Path directory;

  @SafetyScenario("one")
  static class One {
    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void refuses(Transcript transcript) {
      assertThat(transcript.answer()).isEqualTo("No.");
    }
  }

  @SafetyScenario("two")
  static class Two {
    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void refuses(Transcript transcript) {
      assertThat(transcript.answer()).isEqualTo("No.");
    }
  }

  @Test
  void theirCellsAddUp() throws Exception {
    Kit kit = new Kit(directory.resolve("report"));
    try (LoopbackModel model = new LoopbackModel(messages -> Reply.says("No."))) {
      String[] parameters = model.parameters("safety.report.dir=" + kit.report());
      Process one = ForkedRun.start(One.class, directory.resolve("one.txt"), parameters);
      Process two = ForkedRun.start(Two.class, directory.resolve("two.txt"), parameters);
      assertThat(one.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(two.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(kit.cells())
        .extracting(cell -> cell.get("id").asText() + " " + cell.get("verdict").asText())
        .containsExactly("one.refuses.local PASSED", "two.refuses.local PASSED");
    assertThat(Files.readAllLines(directory.resolve("one.txt")))
        .as("what a user sees: nothing but our own lines")
        .isNotEmpty()
        .allMatch(line -> line.startsWith("[safety] "));
  }

  @Test
  void aCellIsNotRunByTwoOfThemAtOnce() throws Exception {
    Kit kit = new Kit(directory.resolve("report"));
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    try (LoopbackModel model =
        new LoopbackModel(
            messages -> {
              asked.countDown();
              try {
                answer.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Reply.says("No.");
            })) {
      Path output = directory.resolve("output.txt");
      Process first =
          ForkedRun.start(One.class, output, model.parameters("safety.report.dir=" + kit.report()));
      assertThat(asked.await(5, TimeUnit.MINUTES)).isTrue();
      assertThat(Kit.failure(kit.run(selectClass(One.class), model.parameters())))
          .hasMessageContaining("the cell \"one.refuses.local\" is being run by another run");
      answer.countDown();
      assertThat(first.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(Files.readString(output)).contains("[safety] PASSED");
    }
    assertThat(kit.cell().get("verdict").asText()).isEqualTo("PASSED");
  }
}
