package org.safetyjunit.internal.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Learns the weights anew. */
@Tag("slow")
class WeightsTest {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "org", "safetyjunit", "internal", "detection");

  @ParameterizedTest
  @EnumSource
  void areThoseThatAreLearnedFromTheTexts(Examples examples) throws IOException {
    String weights = new Training(examples.all(), examples.window()).weights();
    Path written = Path.of("target", examples.act() + ".weights");
    Files.writeString(written, weights);
    assertThat(RESOURCES.resolve(examples.act() + ".weights"))
        .as("out of date: copy safety-core/%s there", written)
        .content()
        .isEqualTo(weights);
  }
}
