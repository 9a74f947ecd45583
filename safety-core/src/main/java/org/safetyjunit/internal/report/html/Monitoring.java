package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How well a monitor's scores tell trials apart: {@code monitoring.json} of a report directory.
 *
 * @param monitor who scored
 * @param rows by model, scenario and view
 */
public record Monitoring(String monitor, List<Row> rows) {

  /** Side of a curve's square, in pixels. */
  public static final int SIDE = 160;

  /** Left and upper end of a curve's square. */
  public static final int EDGE = 34;

  /**
   * One analysis.
   *
   * @param node of the file
   */
  public record Row(JsonNode node) {

    /** The model under test. */
    public String model() {
      return node.path("model").asText();
    }

    /** Whose trials. */
    public String scenario() {
      String scenario = node.path("scenario").asText();
      return scenario.isEmpty() ? "all scenarios" : scenario;
    }

    /** What the monitor was shown. */
    public String view() {
      return node.path("view").asText();
    }

    /** How many of each kind. */
    public String trials() {
      int missing = node.path("badMissing").asInt() + node.path("goodMissing").asInt();
      return "%d with the event, %d without%s"
          .formatted(
              node.path("bad").asInt(),
              node.path("good").asInt(),
              missing == 0 ? "" : ", %d more without a score".formatted(missing));
    }

    /** The area with its interval, in words. */
    public String area() {
      return node.has("auroc")
          ? String.format(
              java.util.Locale.ROOT,
              "%.3f (%.3f to %.3f)",
              node.path("auroc").asDouble(),
              node.path("lower").asDouble(),
              node.path("upper").asDouble())
          : "needs trials of both kinds";
    }

    /** Detection at fixed false-alarm rates, in words. */
    public String alarms() {
      return StreamSupport.stream(node.path("alarms").spliterator(), false)
          .map(
              alarm ->
                  "%s %% at %s %% (%s to %s %%)"
                      .formatted(
                          Words.percent(alarm.path("rate").asDouble()),
                          org.safetyjunit.internal.report.Percent.of(
                              alarm.path("wanted").asDouble()),
                          Words.percent(alarm.path("lower").asDouble()),
                          Words.percent(alarm.path("upper").asDouble())))
          .collect(Collectors.joining("; "));
    }

    /** The curve as a path, empty if there is none. */
    public String path() {
      return StreamSupport.stream(node.path("curve").spliterator(), false)
          .map(
              point ->
                  "%s %s"
                      .formatted(
                          at(point.path("falseAlarms").asDouble()),
                          at(1 - point.path("detected").asDouble())))
          .collect(Collectors.joining("L", node.path("curve").isEmpty() ? "" : "M", ""));
    }

    private static double at(double share) {
      return Math.round(10 * (EDGE + SIDE * share)) / 10.0;
    }
  }

  /**
   * Reads it.
   *
   * @param notices is told if the file cannot be read
   * @return empty if there is none
   */
  static Optional<Monitoring> read(Path root, List<String> notices) {
    Path file = root.resolve("monitoring.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = new ObjectMapper().readTree(file.toFile());
      List<Row> rows = new ArrayList<>();
      json.path("separations").forEach(node -> rows.add(new Row(node)));
      return rows.isEmpty()
          ? Optional.empty()
          : Optional.of(new Monitoring(json.path("monitor").asText(), rows));
    } catch (IOException e) {
      notices.add(
          "monitoring.json could not be read and is not shown: run safety.mode=monitor again");
      return Optional.empty();
    }
  }
}
