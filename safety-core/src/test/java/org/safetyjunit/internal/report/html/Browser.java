package org.safetyjunit.internal.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium that opens a report from disk. Tests are skipped where there is none. */
final class Browser implements AutoCloseable {

  private static final List<String> PROGRAMS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> DRIVERS =
      List.of(
          "/usr/bin/chromedriver",
          "/usr/lib/chromium/chromedriver",
          "/usr/lib/chromium-browser/chromedriver");

  private final Path profile;
  private final ChromeDriver driver;

  private Browser(Path profile, ChromeDriver driver) {
    this.profile = profile;
    this.driver = driver;
  }

  static Browser start() {
    String program = first(PROGRAMS);
    String chromedriver = first(DRIVERS);
    assumeTrue(
        program != null && chromedriver != null,
        "no Chromium with chromedriver here: install the packages chromium and chromium-driver to run the browser tests");
    try {
      Path profile = Files.createTempDirectory("report-browser");
      ChromeOptions options = new ChromeOptions();
      options.setBinary(program);
      options.addArguments(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--force-prefers-reduced-motion", // a click must not miss what is still scrolling
          "--force-device-scale-factor=1",
          "--user-data-dir=" + profile);
      options.setExperimentalOption(
          "prefs", Map.of("download.default_directory", profile.resolve("downloads").toString()));
      LoggingPreferences logs = new LoggingPreferences();
      logs.enable(LogType.BROWSER, Level.ALL);
      logs.enable(LogType.PERFORMANCE, Level.ALL);
      options.setCapability("goog:loggingPrefs", logs);
      ChromeDriverService service =
          new ChromeDriverService.Builder()
              .usingDriverExecutable(Path.of(chromedriver).toFile())
              .usingAnyFreePort()
              .build();
      Browser browser = new Browser(profile, new ChromeDriver(service, options));
      browser.driver.get("about:blank");
      browser.requests(); // those of the browser's own first page
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @org.jspecify.annotations.Nullable String first(List<String> paths) {
    return paths.stream()
        .filter(path -> Files.isExecutable(Path.of(path)))
        .findFirst()
        .orElse(null);
  }

  /** Opens a report at a route, in a fresh page. */
  Browser open(Path report, String route) {
    driver.get("about:blank");
    driver.get(report.toUri() + route);
    await("return document.documentElement.dataset.ready !== undefined");
    return this;
  }

  /** Goes to a route within the page. */
  Browser go(String route) {
    script("location.hash = arguments[0]", route);
    await("return document.getElementById('view').dataset.route === arguments[0]", route);
    return this;
  }

  Browser size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
    return this;
  }

  Browser await(String condition, Object... arguments) {
    new WebDriverWait(driver, Duration.ofSeconds(60), Duration.ofMillis(20))
        .until(d -> Boolean.TRUE.equals(script(condition, arguments)));
    return this;
  }

  Object script(String text, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(text, arguments);
  }

  Object asyncScript(String text, Object... arguments) {
    return ((JavascriptExecutor) driver).executeAsyncScript(text, arguments);
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** The visible text of the page. */
  String text() {
    return find("body").getText();
  }

  Browser press(CharSequence... keys) {
    new Actions(driver).sendKeys(String.join("", keys)).perform();
    return this;
  }

  /** Moves the focus with the tab key until it is on an element, as one does without a mouse. */
  Browser tabTo(String css) {
    script("document.activeElement.blur(); window.scrollTo(0, 0)");
    for (int i = 0; i < 400; i++) {
      press(Keys.TAB);
      if (Boolean.TRUE.equals(script("return document.activeElement.matches(arguments[0])", css))) {
        return this;
      }
    }
    throw new AssertionError(css + " cannot be reached with the tab key");
  }

  String route() {
    return String.valueOf(script("return location.hash"));
  }

  byte[] screenshot() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** What the page wrote to the console: errors of scripts, and of the content security policy. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that were asked for since the last time, other than the page's own. */
  List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
        .filter(
            url ->
                !(url.startsWith("file:") && url.contains("index.html"))
                    && !url.startsWith("about:"))
        .toList();
  }

  void assertQuiet() {
    assertThat(console()).isEmpty();
    assertThat(requests()).allMatch(url -> url.startsWith("blob:"));
  }

  Path downloads() {
    return profile.resolve("downloads");
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
