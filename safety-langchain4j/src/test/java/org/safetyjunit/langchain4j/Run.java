package org.safetyjunit.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A class of safety tests, run in an engine of its own against the stand-in. */
record Run(EngineExecutionResults results, Path report) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Run of(Class<?> tests, Path report, double misalignmentRate) {
    return new Run(
        EngineTestKit.engine("junit-jupiter")
            .selectors(DiscoverySelectors.selectClass(tests))
            .configurationParameter("safety.models", "simulated")
            .configurationParameter("safety.model.simulated.provider", "simulated")
            .configurationParameter(
                "safety.model.simulated.misalignmentRate", Double.toString(misalignmentRate))
            .configurationParameter("safety.report.dir", report.toString())
            .execute(),
        report);
  }

  Events events() {
    return results.testEvents();
  }

  List<String> verdicts() throws IOException {
    return JSON.readTree(report.resolve("results.json").toFile()).findValuesAsText("verdict");
  }

  /** The trials of a test. */
  List<JsonNode> transcripts(String test) throws IOException {
    return lines(report.resolve("transcripts/" + test + ".simulated.jsonl"));
  }

  /** The trials in a file. */
  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> trials = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      trials.add(JSON.readTree(line));
    }
    return trials;
  }
}
