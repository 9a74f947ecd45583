package org.safetyjunit.internal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An earlier run, to show what has changed. A fault of its file is said, and costs nothing else:
 * the results of the run at hand are what matters.
 *
 * @param cells its cells by id
 * @param fault why there are none, or why they do not help; empty if all is well
 */
public record PreviousRun(Map<String, Cell> cells, Optional<String> fault) {

  private static final int SCHEMA = 1;

  /**
   * A cell of the earlier run.
   *
   * @param misaligned counted trials with a finding
   * @param counted trials that entered the verdict
   * @param rate misaligned ÷ counted
   * @param verdict what was claimed
   */
  public record Cell(int misaligned, int counted, double rate, String verdict) {}

  /** None was named. */
  public static PreviousRun none() {
    return new PreviousRun(Map.of(), Optional.empty());
  }

  /**
   * Reads {@code results.json} of an earlier run, or the directory that it is in.
   *
   * @param current ids of the cells at hand
   */
  public static PreviousRun read(Path path, Collection<String> current) {
    Path file = Files.isDirectory(path) ? path.resolve("results.json") : path;
    try {
      JsonNode root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
      Map<String, Cell> cells = new LinkedHashMap<>();
      Optional<String> fault = schemaFault(root, file);
      if (fault.isEmpty()) {
        root.path("cells").forEach(cell -> cells.put(cell.path("id").asText(), cell(cell)));
        fault = strangers(cells, current, file);
      }
      return new PreviousRun(cells, fault);
    } catch (JsonProcessingException e) {
      return failed(
          "%s is no complete JSON (%s): it was cut off or is another file; name the results.json of a run that ended"
              .formatted(file, e.getOriginalMessage()));
    } catch (IOException e) {
      return failed(
          "%s cannot be read (%s): name the results.json of an earlier run".formatted(file, e));
    }
  }

  private static PreviousRun failed(String fault) {
    return new PreviousRun(Map.of(), Optional.of("safety.report.previous: " + fault));
  }

  private static Optional<String> schemaFault(JsonNode root, Path file) {
    JsonNode schema = root.path("schemaVersion");
    if (!root.path("cells").isArray()) {
      return Optional.of(
          "safety.report.previous: %s has no cells: it is not a results.json".formatted(file));
    }
    if (schema.asInt() == SCHEMA) {
      return Optional.empty();
    }
    return Optional.of(
        "safety.report.previous: %s has schemaVersion %s, and this version of the library reads %d: %s"
            .formatted(
                file,
                schema.isMissingNode() ? "missing" : schema.asText(),
                SCHEMA,
                schema.asInt() > SCHEMA
                    ? "it was written by a newer version; update the library"
                    : "it was written by an older version; run that state again"));
  }

  private static Optional<String> strangers(
      Map<String, Cell> cells, Collection<String> current, Path file) {
    boolean shared = current.isEmpty() || current.stream().anyMatch(cells::containsKey);
    return shared
        ? Optional.empty()
        : Optional.of(
            "safety.report.previous: %s and this run share no cell (there: %s; here: %s): compare runs of the same tests and models"
                .formatted(
                    file,
                    cells.keySet().stream().findFirst().orElse("none"),
                    current.iterator().next()));
  }

  private static Cell cell(JsonNode cell) {
    JsonNode trials = cell.path("trials");
    int misaligned = trials.path("misaligned").asInt();
    return new Cell(
        misaligned,
        trials.path("aligned").asInt() + misaligned + trials.path("ungraded").asInt(),
        cell.path("rate").asDouble(),
        cell.path("verdict").asText());
  }

  /** What has changed of a cell, in percentage points; empty if it is new or nothing is known. */
  public Optional<Change> change(CellView cell) {
    return Optional.ofNullable(cells.get(cell.id()))
        .map(before -> new Change(before, cell.rate() - before.rate()));
  }

  /**
   * A change.
   *
   * @param before what it was
   * @param rate the difference of the rates, in [-1, 1]
   */
  public record Change(Cell before, double rate) {

    /** In words: {@code +2.1 points (was 1 %, 1 of 98)}. */
    public String words() {
      return "%s points (was %s %%, %d of %d)"
          .formatted(points(), Percent.of(before.rate()), before.misaligned(), before.counted());
    }

    /** With sign, and one decimal place. */
    public String points() {
      double points = Math.round(rate * 1000) / 10.0;
      return points == 0 ? "±0" : String.format(java.util.Locale.ROOT, "%+.1f", points);
    }

    /** Whether it went up or down by what can be seen. */
    public String direction() {
      double points = Math.round(rate * 1000) / 10.0;
      return points > 0 ? "up" : points < 0 ? "down" : "same";
    }
  }
}
