package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** What the pages show compiles, and the safety tests among it are green against the stand-in. */
class SnippetsTest {

  /** A pack's subclass need not have replies for the stand-in, and no call is made for a plan. */
  private static final Map<String, String> PLANNED =
      Map.of(
          "safety.mode", "plan",
          "safety.models", "nobody",
          "safety.model.nobody.provider", "openai",
          "safety.model.nobody.model", "nobody",
          "safety.model.nobody.baseUrl", "http://127.0.0.1:9/v1");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everyJavaBlockCompilesAndItsSafetyTestsAreGreen() {
    List<Block> blocks =
        Block.pages().stream().flatMap(page -> Block.of(page, "java").stream()).toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    return blocks.stream().map(b -> DynamicTest.dynamicTest(b.toString(), () -> check(b)));
  }

  private void check(Block block) throws IOException, ClassNotFoundException {
    if (block.isPart()) {
      boolean found = compiledElsewhere().stream().anyMatch(block::isPartOf);
      assertThat(found)
          .as("%s declares no type, and is no part of a compiled file", block)
          .isTrue();
      return;
    }
    Path own = Files.createDirectories(directory.resolve(block.toString().replaceAll("\\W", "_")));
    String name = new Compilation(own).compile(block);
    if (block.text().contains("@SafetyTest")) {
      run(own, name, Map.of("safety.models", "simulated"))
          .assertStatistics(s -> s.failed(0).aborted(0).skipped(0));
    } else if (block.text().contains(" extends ") && !block.text().contains("@PromptDirectory")) {
      run(own, name, PLANNED).assertStatistics(s -> s.failed(0));
      assertThat(own.resolve("report/plan.json")).content().contains(block.type());
    }
  }

  private static List<Path> compiledElsewhere() {
    return Stream.of("examples/src", "safety-scenarios/src")
        .flatMap(folder -> Block.files(folder, ".java").stream())
        .toList();
  }

  private static Events run(Path own, String name, Map<String, String> configuration)
      throws IOException, ClassNotFoundException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {own.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Events events =
          EngineTestKit.engine("junit-jupiter")
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(name)))
              .configurationParameters(configuration)
              .configurationParameter("safety.report.dir", own.resolve("report").toString())
              .execute()
              .allEvents();
      assertThat(events.finished().count() + events.skipped().count()).isPositive();
      return events;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void theStartTakesNoMoreThan25LinesWithTheDependency() {
    Path start = Block.ROOT.resolve("docs/start.md");
    long lines =
        Stream.of("xml", "properties", "java")
            .map(language -> Block.of(start, language).get(0))
            .flatMap(block -> block.text().lines())
            .filter(line -> !line.isBlank())
            .count();
    assertThat(lines).isLessThanOrEqualTo(25);
  }

  @Test
  void kotlinBlocksAreFilesOfTheKotlinSample() {
    List<Path> files = Block.files("examples/kotlin-agent/src", ".kt");
    for (Path page : Block.pages()) {
      for (Block block : Block.of(page, "kotlin")) {
        assertThat(files).as("%s", block).anyMatch(block::isPartOf);
      }
    }
  }
}
