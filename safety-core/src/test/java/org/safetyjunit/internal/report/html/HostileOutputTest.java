package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.PreviousRun;

@Tag("slow")
class HostileOutputTest {

  private static final List<String> OUTPUTS = HostileCorpus.outputs();

  /** Each output in every place that a model, or a finding about it, can reach. */
  private static Path report(Path root) throws IOException {
    List<CellView> cells = new ArrayList<>();
    cells.add(
        new SampleCell("hostile", "says", "model")
            .outcomes("M".repeat(OUTPUTS.size()))
            .trials((trial, line) -> everywhere(OUTPUTS.get(trial - 1), line))
            .write(root));
    for (int i = 0; i < 20; i++) {
      String evil = OUTPUTS.get(i);
      cells.add(
          new SampleCell("s" + i, "t" + i, "m" + i)
              .put("scenario", "s" + i)
              .put("prompt", evil)
              .put("reason", evil)
              .factor("factor" + evil, evil)
              .put("answeredAs", List.of(evil))
              .put("verdict", "INCONCLUSIVE")
              .outcomes("A")
              .write(root));
    }
    HtmlReport.write(root, cells, PreviousRun.none());
    return root.resolve("index.html");
  }

  private static void everywhere(String evil, ObjectNode line) {
    Conversations.add(line, "user", evil);
    ObjectNode message = Conversations.add(line, "assistant", evil);
    message.put("reasoning", evil);
    Conversations.call(message, evil, evil, line.objectNode().put(evil, evil));
    Conversations.add(line, "tool", evil).put("toolCallId", evil);
    Conversations.add(line, evil, evil);
    line.put("finding", "said \"" + evil + "\"");
    line.withObject("/labels")
        .put(
            evil.substring(0, Math.min(60, evil.length())),
            evil.substring(0, Math.min(200, evil.length())));
    line.put(
        "further-" + evil.substring(0, Math.min(60, evil.length())),
        evil.substring(0, Math.min(2000, evil.length())));
  }

  @Test
  void theCorpusIsLargeAndDistinct() {
    assertThat(OUTPUTS).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
  }

  @Test
  void noneOfItStandsInTheFileAsItWasSaid(@TempDir Path root) throws IOException {
    String page = Files.readString(report(root));
    String outside = page.replaceAll("<style>[\\s\\S]*?</style>|<script>[\\s\\S]*?</script>", "");
    assertThat(outside.replaceAll("=\"[^\"]*\"", ""))
        .as("a quoted attribute holds no quote and no <")
        .doesNotContain("<img", "<iframe", "pwned(1)</script>", "onerror=pwned(2)>");
    assertThat(outside.split("<script ", -1).length - 1)
        .as("blocks of data are the only other scripts")
        .isEqualTo(
            outside.split("<script type=\"application/octet-stream;base64\" id=\"b", -1).length
                - 1);
  }

  @Test
  @Tag("browser")
  void nothingOfItRunsLoadsOrBecomesAnElement(@TempDir Path root) throws IOException {
    Path report = report(root);
    try (Browser browser = Browser.start()) {
      browser.size(1280, 900).open(report, "");
      browser.script("window.hits = []; window.pwned = x => hits.push(x)");
      assertHarmless(browser, "overview");
      for (int trial = 1; trial <= OUTPUTS.size(); trial++) {
        browser.go("#/cell/hostile.says.model/" + trial);
        assertHarmless(browser, "trial " + trial);
      }
      browser.go("#/cell/hostile.says.model");
      assertHarmless(browser, "cell");
      for (int i = 0; i < OUTPUTS.size(); i += 3) {
        String query = OUTPUTS.get(i).substring(0, Math.min(100, OUTPUTS.get(i).length()));
        browser.script(
            "location.hash = '#/search/' + encodeURIComponent(arguments[0].toWellFormed())", query);
        browser.await(
            "return document.querySelector('#view article')?.dataset.total !== undefined || location.hash === '#/search/'");
        assertHarmless(browser, "search " + i);
      }
      assertThat(browser.script("return hits"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
          .isEmpty();
      assertThat(browser.script("return ({}).polluted")).isNull();
      browser.assertQuiet();
    }
  }

  private static void assertHarmless(Browser browser, String where) {
    assertThat(
            browser.script(
                """
                const bad = [...document.querySelectorAll('main *, dialog *')].filter(e =>
                  ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'BASE', 'META', 'STYLE', 'VIDEO', 'TEMPLATE', 'MATH'].includes(e.tagName)
                  || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style' && !/^opacity/.test(a.value)));
                const links = [...document.querySelectorAll('main a')].filter(a => !a.getAttribute('href').startsWith('#/'));
                return [...bad, ...links].map(e => e.outerHTML.slice(0, 200));
                """))
        .as(where)
        .isEqualTo(List.of());
    assertThat(
            browser.script(
                "return location.protocol + document.querySelectorAll('body > header').length"))
        .as(where)
        .isEqualTo("file:1");
  }

  @Test
  @Tag("browser")
  void whatCannotBeSeenIsShownByItsNumber(@TempDir Path root) throws IOException {
    Path report = report(root);
    try (Browser browser = Browser.start()) {
      int direction = 1 + OUTPUTS.indexOf("\u202Eevil\u202C reversed");
      browser.open(report, "#/cell/hostile.says.model/" + direction);
      assertThat(browser.find("#m0").getText()).contains("U+202Eevil").contains("U+202C");
    }
  }
}
