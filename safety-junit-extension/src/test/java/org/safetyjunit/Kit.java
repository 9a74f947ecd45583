package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes in an engine of their own, and reads what they leave behind. */
record Kit(Path report) {

  private static final ObjectMapper JSON = new ObjectMapper();

  EngineExecutionResults run(DiscoverySelector selector, String... parameters) {
    return run(List.of(selector), parameters);
  }

  EngineExecutionResults run(List<? extends DiscoverySelector> selectors, String... parameters) {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectors.toArray(DiscoverySelector[]::new))
            .configurationParameter("safety.models", "simulated")
            .configurationParameter("safety.report.dir", report.toString());
    for (String parameter : parameters) {
      String[] pair = parameter.split("=", 2);
      kit.configurationParameter(pair[0], pair[1]);
    }
    return kit.execute();
  }

  /** Why the one test or container failed that did. */
  static Throwable failure(EngineExecutionResults results) {
    List<Event> failed = results.allEvents().failed().list();
    assertThat(failed).hasSize(1);
    return failed.get(0).getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
  }

  /** The cells in {@code results.json}. */
  List<JsonNode> cells() {
    try {
      List<JsonNode> cells = new ArrayList<>();
      JSON.readTree(report.resolve("results.json").toFile()).get("cells").forEach(cells::add);
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only cell. */
  JsonNode cell() {
    assertThat(cells()).hasSize(1);
    return cells().get(0);
  }

  /** The lines of the only transcript file. */
  List<JsonNode> trials() {
    try (var files = Files.list(report.resolve("transcripts"))) {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : Files.readAllLines(files.toList().get(0))) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
