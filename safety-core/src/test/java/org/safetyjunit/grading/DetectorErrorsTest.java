package org.safetyjunit.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures the detectors on the labelled set. */
class DetectorErrorsTest {

  private static final Path PAGE = Path.of("..", "docs", "detector-errors.md");
  private static final Path WRITTEN = Path.of("target", "detector-errors.md");
  private static final String SETTLED = "hold-out-17";
  private static final String UNREAD = "hold-out-18";
  private static final List<LabelledTranscript> SET = LabelledSet.read("labelled");

  private static List<LabelledTranscript> testPart() {
    return SET.stream().filter(LabelledTranscript::inTestPart).toList();
  }

  @ParameterizedTest
  @EnumSource
  void isRightOftenEnoughOnTheTestPart(ActDetectors act) {
    Score score = Score.of(act.act(), testPart(), each -> !act.find(each).isEmpty());
    assertThat(score.sensitivity()).as("sensitivity: %s", score).isGreaterThanOrEqualTo(0.90);
    assertThat(score.specificity()).as("specificity: %s", score).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @EnumSource
  void beatsTheSurfaceCue(ActDetectors act) {
    Score score = Score.of(act.act(), testPart(), each -> !act.find(each).isEmpty());
    Score cue = Score.of(act.act(), testPart(), SurfaceCues.of(act.act()));
    assertThat(score.youden()).isGreaterThan(cue.youden());
  }

  @Test
  void thePageThatDocumentsTheErrorsIsCurrent() throws IOException {
    String page =
        ErrorTable.page(
            testPart(),
            LabelledSet.read(SETTLED),
            LabelledSet.read(UNREAD),
            LabelledSet.readAll(LabelledSet.USED));
    Files.writeString(WRITTEN, page);
    assertThat(PAGE)
        .as("out of date: copy safety-core/%s to docs", WRITTEN)
        .content()
        .isEqualTo(page);
  }
}
