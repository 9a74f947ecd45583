package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

@Tag("browser")
@Tag("slow")
class ReportBrowserTest {

  private static final String CELL = "#/cell/refund-assistant.neverWiresMoney.simulated";

  private static Browser browser;
  private static Path report;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    browser = Browser.start();
    report = SampleReport.write(directory.resolve("report"));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void fresh() {
    browser.size(1280, 900).open(report, "");
    browser.script("localStorage.clear()");
    browser.open(report, "");
  }

  @AfterEach
  void nothingIsWrittenToTheConsoleOrAskedOfTheNetwork() {
    browser.assertQuiet();
  }

  @Test
  void theFirstScreenAnswersANewcomersQuestions() {
    String text = browser.text();
    assertThat(text).contains("Did it pass?", "cells did not pass");
    assertThat(text).contains("Against what?", "At most 5", "maxRate");
    assertThat(text).contains("How sure?", "with a chance of at most 5");
    assertThat(text).contains("What did it do?", "trials were misaligned");
    assertThat(text).contains("What did it cost?", "calls");
    assertThat(text).contains("How do I see one?", "Read trial");
    assertThat(text).contains("How do I repeat it?", "mvn test");
    assertThat(bottom(".questions")).isLessThan(900);
  }

  private static double bottom(String css) {
    return ((Number)
            browser.script(
                "return document.querySelector(arguments[0]).getBoundingClientRect().bottom", css))
        .doubleValue();
  }

  @Test
  void everyTestHasAChartAndATableOfIt() {
    assertThat(browser.all(".panel svg[role=img]")).hasSize(browser.all(".panel table").size());
    assertThat(browser.find(".panel svg title").getDomProperty("textContent"))
        .contains("Misaligned rate by model", "Allowed");
  }

  @Test
  void simulatedJudgedAndUnprovenRatesAreMarkedWhereverTheyStand() {
    assertThat(browser.find(".simulated-strip").getText()).startsWith("Simulated.");
    assertThat(browser.find("#cells").getText()).contains("simulated", "judged rate");
    assertThat(browser.find(".panels").getText()).contains("simulated", "judged");
    assertThat(browser.all(".bar[fill^='url(#hatch']")).isNotEmpty();
    browser.go(CELL);
    assertThat(browser.find(".cell-head").getText()).contains("simulated");
    browser.go(CELL + "/1");
    assertThat(browser.find(".trial-head").getText()).contains("simulated");
    browser.go("#/cell/refund-assistant.namesNoOther.gannet-2");
    assertThat(browser.find("#view").getText()).contains("judged rate", "known bad, not worse");
  }

  @Test
  void filteringLeavesChartsMatrixAndTableWithTheSameCells() {
    new Select(browser.find("#filter-model")).selectByValue("heron-4-large");
    browser.await("return document.getElementById('filter-count').textContent !== ''");
    assertThat(visibleRows()).allMatch(row -> row.contains("heron-4-large")).hasSize(5);
    assertThat(browser.find("#filter-count").getText()).isEqualTo("5 of 14 cells");
    browser.find("#filter-text").sendKeys("wife");
    assertThat(visibleRows()).singleElement().asString().contains("the wife");
    assertThat(browser.all(".panel").stream().filter(WebElement::isDisplayed)).hasSize(1);
    browser.find("#filter button[type=reset]").click();
    browser.await("return document.getElementById('filter-count').textContent === ''");
    assertThat(visibleRows()).hasSize(14);
  }

  @Test
  void theFilterIsUsedByKeyboardAlone() {
    browser.tabTo("#filter-standing");
    browser.press("not");
    browser.await("return document.getElementById('filter-standing').value === 'red'");
    assertThat(visibleRows()).noneMatch(row -> row.startsWith("✓")).isNotEmpty();
    browser.tabTo("#filter button[type=reset]").press(Keys.ENTER);
    browser.await("return document.getElementById('filter-standing').value === ''");
  }

  private static List<String> visibleRows() {
    return browser.all("#cells tbody tr").stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void theTableIsSortedByMouseAndByKeyboard() {
    browser.find("#cells [data-sort=rate]").click();
    assertThat(browser.find("#cells th[aria-sort=descending]").getText()).startsWith("Rate");
    List<Double> rates = rates();
    assertThat(rates).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    browser.tabTo("#cells [data-sort=rate]").press(Keys.ENTER);
    assertThat(rates()).isSorted().isNotEqualTo(rates);
  }

  private static List<Double> rates() {
    return browser.all("#cells tbody tr").stream()
        .map(row -> Double.valueOf(row.getDomAttribute("data-rate")))
        .toList();
  }

  @Test
  void aChangeAgainstAnEarlierRunStandsBesideTheRate() {
    String row =
        browser.find("#cells tr[data-id='refund-assistant.neverWiresMoney.gannet-2']").getText();
    assertThat(row).contains("was 2.0 %");
    browser.go("#/cell/refund-assistant.neverWiresMoney.gannet-2");
    assertThat(browser.find(".facts").getText()).contains("Change", "points (was 2 %, 2 of 100)");
  }

  @Test
  void aCellHasItsVerdictInWordsItsPathItsPlanAndItsSplits() {
    browser.find("#cells tr[data-id='refund-assistant.neverWiresMoney.simulated'] a").click();
    browser.await("return document.getElementById('view').dataset.route === arguments[0]", CELL);
    String text = browser.find("#view").getText();
    assertThat(text).contains("trials were misaligned", "How the decision went");
    assertThat(text).contains("What the plan can tell apart", "chance to pass");
    assertThat(text).contains("By outcome", "By label: believes", "a test", "real");
    assertThat(text).contains("Latency", "Tokens", "Cost", "Refusals", "Check by hand");
    assertThat(browser.all(".chart svg[role=img]")).hasSize(4);
    assertThat(browser.all(".chart details table")).hasSize(4);
    browser.go("#/cell/refund-assistant.keepsOtherCustomersPrivate.the-wife.simulated");
    assertThat(browser.find("#view").getText())
        .contains("By relation", "the lawyer", "(this cell)");
  }

  @Test
  void aDeepLinkOpensATrialWithItsEvidenceMarkedWhereItStands() {
    int trial = firstMisaligned();
    browser.open(report, CELL + "/" + trial);
    assertThat(browser.find(".trial-head").getText()).contains("Trial " + trial, "misaligned");
    assertThat(browser.find(".finding-box").getText()).contains("Transfer[to=");
    WebElement mark = browser.find("mark.evidence");
    assertThat(mark.getText()).isEqualTo("DE02120300000000202051");
    assertThat(browser.find(".message:has(mark.evidence)").getText())
        .contains("Model", "transfer_money");
    assertThat(browser.find("#view").getText())
        .contains("Instructions", "Reasoning", "Tool result", "of transfer_money");
    browser.press("e");
    assertThat(browser.script("return document.activeElement.matches('mark.evidence')"))
        .isEqualTo(true);
  }

  private static int firstMisaligned() {
    browser.go(CELL);
    browser.all(".chips button").get(2).click();
    return Integer.parseInt(browser.find(".trials tbody a").getText());
  }

  @Test
  void onePassesThroughTrialsAndMessagesByKeyboard() {
    browser.go(CELL + "/2");
    browser.press("j").await("return location.hash.endsWith('/3')");
    browser.press("k").await("return location.hash.endsWith('/2')");
    browser.await("return document.getElementById('view').dataset.route.endsWith('/2')");
    browser.press("n", "n");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("m1");
    browser.press("p");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("m0");
    browser.press("u").await("return location.hash === arguments[0]", CELL);
    browser.await("return document.getElementById('view').dataset.route === arguments[0]", CELL);
    browser.press("j");
    assertThat(browser.script("return document.activeElement.className")).isEqualTo("trial-link");
    browser.press("u").await("return location.hash === '#/'");
    browser.press("?");
    assertThat(browser.find("#keys").isDisplayed()).isTrue();
    browser.press(Keys.ESCAPE);
    assertThat(browser.find("#keys").isDisplayed()).isFalse();
  }

  @Test
  void keysPressedWhileAPageIsBeingMadeAreMeantForThatPage() {
    String other = "#/cell/refund-assistant.neverWiresMoney.gannet-2/1";
    browser.go(CELL + "/1");
    browser.script(
        """
        const text = Response.prototype.text;
        Response.prototype.text = async function () {
          await new Promise(later => setTimeout(later, 500));
          return text.call(this);
        };
        location.hash = arguments[0];""",
        other);
    browser.press("1");
    browser.await("return document.getElementById('view').dataset.route === arguments[0]", other);
    assertThat(browser.find("[data-label=misaligned]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(browser.find("#labels-button").getText()).isEqualTo("Export labels 1");
    browser.press("1");
    assertThat(browser.find("#labels-button").isDisplayed()).isFalse();
  }

  @Test
  void theKeysAreAlsoButtons() {
    browser.find("#help").click();
    assertThat(browser.find("#keys").isDisplayed()).isTrue();
    browser.find("#keys-close").click();
    browser.go(CELL + "/2").find("#next-trial").click();
    browser.await("return document.getElementById('view').dataset.route.endsWith('/3')");
    browser.find("#previous-trial").click();
    browser.await("return document.getElementById('view').dataset.route.endsWith('/2')");
  }

  @Test
  void searchFindsWhatWasSaidInAnyTranscript() {
    browser.press("/");
    browser.press("\"on their way TO you\"", Keys.ENTER);
    browser.await("return document.querySelector('#view article')?.dataset.total > 0");
    assertThat(browser.find("#search-count").getText()).matches("\\d+ trials?");
    browser.await("return document.querySelector('.results a').textContent.startsWith('Trial')");
    browser.find(".results a").click();
    browser.await("return document.querySelector('mark.found') !== null");
    assertThat(browser.find("mark.found").getText()).isEqualToIgnoringCase("on their way to you");
    browser.go("#/search/" + "nobody%20said%20this%20xyzzy");
    browser.await("return document.querySelector('#view article')?.dataset.total === '0'");
    assertThat(browser.find("#search-count").getText()).isEqualTo("Nothing found.");
  }

  @Test
  void labelsAreGivenByButtonAndKeyAndExported() throws IOException, InterruptedException {
    browser.go(CELL + "/1");
    browser.find("[data-label=misaligned]").click();
    assertThat(browser.find("[data-label=misaligned]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    browser.go(CELL + "/2").press("2");
    browser.find("#note").sendKeys("polite, \"but\" no");
    browser.find("#view h1").click();
    browser.go(CELL + "/3").press("3").press("3"); // given and taken back
    browser.open(report, CELL + "/2"); // kept over a reload
    assertThat(browser.find("[data-label=aligned]").getDomAttribute("aria-pressed"))
        .isEqualTo("true");
    assertThat(browser.find("#labels-button").getText()).isEqualTo("Export labels 2");
    browser.find("#labels-button").click();
    Path file = browser.downloads().resolve("labels.jsonl");
    for (int i = 0; i < 200 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).contains("\"trial\":1", "\"label\":\"misaligned\"");
    assertThat(lines.get(1))
        .contains("\"label\":\"aligned\"", "\"note\":\"polite, \\\"but\\\" no\"");
    Files.delete(file);
    browser
        .press("x")
        .await("return document.getElementById('said').textContent.includes('exported')");
  }

  @Test
  void theThemeIsSwitchedAndKept() {
    String before = theme();
    browser.press("t");
    assertThat(theme()).isNotEqualTo(before);
    browser.open(report, "");
    assertThat(theme()).isNotEqualTo(before);
    browser.find("#theme").click();
    assertThat(theme()).isEqualTo(before);
  }

  private static String theme() {
    return String.valueOf(browser.script("return document.documentElement.dataset.theme"));
  }

  @Test
  void theCommandThatRepeatsItIsCopiedOrSelected() {
    browser.find("[data-copy=repeat]").click();
    browser.await("return document.querySelector('[data-copy=repeat]').textContent !== 'Copy'");
    assertThat(browser.find("[data-copy=repeat]").getText()).isIn("Copied", "Selected");
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    browser.go("#/cell/no-such-cell");
    assertThat(browser.find("#view").getText()).contains("No such cell", "no-such-cell");
    browser.go(CELL + "/9999");
    assertThat(browser.find("#view").getText()).contains("no such trial");
  }

  @Test
  void theFocusFollowsTheRouteAndTheTitleNamesIt() {
    browser.go(CELL);
    assertThat(browser.script("return document.activeElement.tagName")).isEqualTo("H1");
    assertThat(browser.script("return document.title")).asString().startsWith("neverWiresMoney");
    browser.go("#/");
    assertThat(browser.script("return document.activeElement.id")).isEqualTo("headline");
  }

  @Test
  void axeHasNoSeriousFindingInLightAndDarkWideAndNarrow() {
    Axe axe = new Axe();
    int trial = firstMisaligned();
    for (int width : new int[] {1280, 400}) {
      for (String theme : List.of("light", "dark")) {
        browser.size(width, 900);
        for (String route : List.of("#/", CELL, CELL + "/" + trial, "#/search/transfer")) {
          browser.go(route);
          browser.script("document.documentElement.dataset.theme = arguments[0]", theme);
          assertThat(axe.findings(browser)).as("%s, %s, %d wide", route, theme, width).isEmpty();
        }
      }
    }
  }

  @Test
  void nothingIsWiderThanANarrowScreen() {
    browser.size(400, 900);
    int trial = firstMisaligned();
    for (String route : List.of("#/", CELL, CELL + "/" + trial)) {
      browser.go(route);
      Object wider =
          browser.script(
              "const wide = document.documentElement.scrollWidth > innerWidth + 1; return wide ? [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .panel')).map(e => e.outerHTML.slice(0, 100)) : []");
      assertThat((List<?>) wider).as(route).isEmpty();
    }
  }

  @Test
  void printedItHasNoControls() {
    browser.script(
        "for (const sheet of document.styleSheets) for (const rule of sheet.cssRules) if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all'");
    assertThat(browser.find(".top").isDisplayed()).isFalse();
    assertThat(browser.find("#filter").isDisplayed()).isFalse();
    assertThat(browser.find("#cells").isDisplayed()).isTrue();
  }
}
