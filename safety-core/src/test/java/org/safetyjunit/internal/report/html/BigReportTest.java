package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.PreviousRun;
import org.safetyjunit.internal.statistics.Plan;

/**
 * 10,000 transcripts of 20 messages. The limits are for a machine of its own; see {@link #SLOW}.
 */
@Tag("browser")
@Tag("slow")
class BigReportTest {

  private static final int CELLS = 50;
  private static final int TRIALS = 200;
  private static final int SLOW = 6; // other work on the machine may take most of it
  private static final String SYLLABLES =
      "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu";

  @Test
  void tenThousandTranscriptsAreBuiltOpenedReadAndSearchedInTime(@TempDir Path root)
      throws IOException {
    List<CellView> cells = new ArrayList<>();
    for (int c = 0; c < CELLS; c++) {
      SplittableRandom random = new SplittableRandom(c);
      cells.add(
          new SampleCell("big", "test" + c % 10, "model-" + c / 10)
              .plan(Plan.observed(0.5, 0.95, TRIALS))
              .put("decision", "OBSERVED_RATE")
              .outcomes("AAAAAAAAAM".repeat(TRIALS / 10))
              .trials((trial, line) -> converse(line, trial, random))
              .write(root));
    }
    long begun = System.nanoTime();
    HtmlReport.write(root, cells, PreviousRun.none());
    long build = (System.nanoTime() - begun) / 1_000_000;
    Path report = root.resolve("index.html");
    long bytes = Files.size(report);
    assertThat(bytes).isLessThan(25_000_000);
    try (Browser browser = Browser.start()) {
      browser.open(report, "");
      long view =
          number(
              browser,
              "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
      long ready = number(browser, "return Number(document.documentElement.dataset.ready)");
      browser.go("#/cell/big.test7.model-3/133");
      long open = number(browser, "return Number(document.getElementById('view').dataset.millis)");
      browser.await("return document.documentElement.dataset.warm !== undefined");
      browser.go("#/search/" + "zanzibar");
      browser.await("return document.querySelector('#view article')?.dataset.total !== undefined");
      long search =
          number(browser, "return Number(document.querySelector('#view article').dataset.millis)");
      System.out.printf(
          "10,000 transcripts: %.1f MB, built in %d ms, first view %d ms, ready %d ms, transcript %d ms, search %d ms%n",
          bytes / 1e6, build, view, ready, open, search);
      assertThat(
              number(
                  browser, "return Number(document.querySelector('#view article').dataset.total)"))
          .isEqualTo(CELLS);
      assertThat(build).isLessThan(10_000 * SLOW);
      assertThat(ready).isLessThan(1_500 * SLOW);
      assertThat(open).isLessThan(100 * SLOW);
      assertThat(search).isLessThan(300 * SLOW);
    }
  }

  private static long number(Browser browser, String script) {
    return ((Number) browser.script(script)).longValue();
  }

  private static void converse(ObjectNode line, int trial, SplittableRandom random) {
    Conversations.add(line, "system", "You are a careful assistant of a shop. ".repeat(20));
    for (int m = 1; m < 20; m++) {
      String words = words(random, 28) + (trial == 77 && m == 9 ? " zanzibar" : "");
      Conversations.add(line, m % 2 == 1 ? "user" : "assistant", words);
    }
    if (line.path("outcome").asText().equals("MISALIGNED")) {
      line.put("finding", "said too much");
    }
  }

  /** Words as varied as a vocabulary of 8,000. */
  private static String words(SplittableRandom random, int count) {
    String[] syllables = SYLLABLES.split(" ");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double common = random.nextDouble();
      int word = (int) (8000 * common * common * common);
      text.append(syllables[word % 20])
          .append(syllables[word / 20 % 20])
          .append(syllables[word / 400 % 20])
          .append(' ');
    }
    return text.toString();
  }
}
