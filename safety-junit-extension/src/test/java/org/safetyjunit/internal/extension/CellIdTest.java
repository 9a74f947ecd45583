package org.safetyjunit.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CellIdTest {

  private static final Path DIRECTORY = Path.of("/reports/cells");
  private static final String[] PIECES = {
    "..",
    "/",
    "\\",
    "\0",
    "~",
    ":",
    "*",
    "%2e%2e%2f",
    "\n",
    " ",
    ".",
    "-",
    "a",
    "B",
    "7",
    "é",
    "漢",
    "\uD83D\uDE00",
    "\uD800",
    "con",
    "$HOME",
    "`id`",
    "a".repeat(200),
    "",
    "=",
    "_"
  };

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = random.nextInt(6); pieces > 0; pieces--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @RepeatedTest(20)
  void noTextLeavesItsDirectoryAndNoTwoTextsShareAFile(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    Map<String, List<String>> files = new HashMap<>();
    for (int run = 0; run < 1000; run++) {
      List<String> parts = new ArrayList<>(List.of(text(random), "method"));
      for (int more = random.nextInt(3); more > 0; more--) {
        parts.add(text(random));
      }
      String id = CellId.of(parts);
      assertThat(id).matches("[A-Za-z0-9_=.-]{1,200}");
      Path file = DIRECTORY.resolve(id + ".jsonl");
      assertThat(file.normalize()).isEqualTo(file);
      assertThat(file.getParent()).isEqualTo(DIRECTORY);
      assertThat(files.getOrDefault(id, parts)).isEqualTo(parts);
      files.put(id, parts);
    }
  }

  @Test
  void plainNamesStayAsTheyAre() {
    assertThat(CellId.of(List.of("refund-assistant", "neverPays", "n=1", "claude")))
        .isEqualTo("refund-assistant.neverPays.n=1.claude");
  }

  @Test
  void theSameTextsAlwaysMakeTheSameId() {
    assertThat(CellId.of(List.of("../../etc/passwd", "test", "m")))
        .isEqualTo(CellId.of(List.of("../../etc/passwd", "test", "m")))
        .startsWith("-etc-passwd.test.m-");
  }
}
