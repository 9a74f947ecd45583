package org.safetyjunit.internal.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learns the weights anew, and writes them to target: as resources, and to be read by people. */
@Tag("slow")
class WeightsTest {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "safetyjunit", "internal", "detection");

  /** Those that take seconds. */
  @ParameterizedTest
  @EnumSource(names = {"RESCUE_CALLED_OFF", "DECEPTIVE_WORDS"})
  void areThoseThatAreLearned(Examples examples) throws IOException {
    checkAll(examples);
  }

  @Tag("thorough")
  @ParameterizedTest
  @EnumSource(
      names = {"RESCUE_CALLED_OFF", "DECEPTIVE_WORDS"},
      mode = EnumSource.Mode.EXCLUDE)
  void othersAreThoseThatAreLearned(Examples examples) throws IOException {
    checkAll(examples);
  }

  private static void checkAll(Examples examples) throws IOException {
    check(examples.weights(), new Training(examples.parts(), examples.window()));
    check(examples.weights() + "-whole", new Training(examples.wholes(), 0));
  }

  private static void check(String name, Training training) throws IOException {
    Weights weights = training.weights();
    Path written = Path.of("target", name + ".weights");
    Files.write(written, weights.resource());
    Files.writeString(Path.of("target", name + ".txt"), weights.text());
    assertThat(RESOURCES.resolve(name + ".weights"))
        .as("out of date: copy safety-core/%s there", written)
        .hasSameBinaryContentAs(written);
  }
}
