package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> everyJavaBlockCompilesAndItsSafetyTestsAreGreen() {
    List<Block> blocks =
        Block.pages().stream().flatMap(page -> Block.of(page, "java").stream()).toList();
    assertThat(blocks).hasSizeGreaterThan(8);
    return blocks.stream().map(b -> DynamicTest.dynamicTest(b.toString(), () -> check(b)));
  }

  private void check(Block block) throws IOException, ClassNotFoundException {
    Path own = Files.createDirectories(directory.resolve(block.toString().replaceAll("\\W", "_")));
    String name = new Compilation(own).compile(block);
    if (block.text().contains("@SafetyTest")) {
      run(own, name).assertStatistics(s -> s.failed(0).aborted(0));
    }
  }

  private static Events run(Path own, String name) throws IOException, ClassNotFoundException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {own.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Events events =
          EngineTestKit.engine("junit-jupiter")
              .selectors(DiscoverySelectors.selectClass(loader.loadClass(name)))
              .configurationParameter("safety.models", "simulated")
              .configurationParameter("safety.report.dir", own.resolve("report").toString())
              .execute()
              .allEvents();
      assertThat(events.succeeded().count()).isPositive();
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
  void kotlinBlocksAreFilesOfTheKotlinSample() throws IOException {
    List<String> files;
    try (Stream<Path> sources = Files.walk(Block.ROOT.resolve("examples/kotlin-agent/src"))) {
      files = sources.filter(f -> f.toString().endsWith(".kt")).map(SnippetsTest::read).toList();
    }
    for (Path page : Block.pages()) {
      for (Block block : Block.of(page, "kotlin")) {
        assertThat(files).as("%s", block).contains(block.text());
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
