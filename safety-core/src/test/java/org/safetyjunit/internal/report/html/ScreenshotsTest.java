package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the pictures of the documentation; {@code -Ddocs.update=true} puts them there. */
@Tag("browser")
@Tag("slow")
class ScreenshotsTest {

  private static final Path DOCS = Path.of("../docs/images");

  @Test
  void thePicturesOfTheDocumentationAreTakenOfARealReport(@TempDir Path root) throws IOException {
    Path report = SampleReport.write(root);
    String cell = "#/cell/refund-assistant.neverWiresMoney.simulated";
    try (Browser browser = Browser.start()) {
      browser.size(1280, 860);
      take(browser.open(report, ""), "light", "overview.png");
      take(browser.go(cell), "dark", "cell.png");
      browser.all(".chips button").get(2).click();
      browser.go(cell + "/" + browser.find(".trials tbody a").getText());
      take(browser, "light", "trial.png");
    }
  }

  private static void take(Browser browser, String theme, String name) throws IOException {
    browser.script("document.documentElement.dataset.theme = arguments[0]; scrollTo(0, 0)", theme);
    byte[] picture = browser.screenshot();
    assertThat(picture.length).isBetween(10_000, 200_000);
    Path directory = Boolean.getBoolean("docs.update") ? DOCS : Path.of("target/screenshots");
    Files.createDirectories(directory);
    Files.write(directory.resolve(name), picture);
    assertThat(DOCS.resolve(name)).exists();
  }
}
