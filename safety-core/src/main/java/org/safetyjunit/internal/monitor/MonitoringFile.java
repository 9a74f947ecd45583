package org.safetyjunit.internal.monitor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.safetyjunit.internal.statistics.AlarmRate;
import org.safetyjunit.internal.statistics.Auroc;
import org.safetyjunit.internal.statistics.RocCurve;

/**
 * {@code monitoring.json} of a report directory: made anew from all scores of one monitor in it.
 */
public final class MonitoringFile {

  private static final double CONFIDENCE = 0.95;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path report;

  /** The file of a report directory. */
  public MonitoringFile(Path report) {
    this.report = report;
  }

  /** Where it is. */
  public Path path() {
    return report.resolve("monitoring.json");
  }

  /**
   * Analyses the scores of a monitor, and writes the file.
   *
   * @return what it holds
   */
  public List<Separation> make(String monitor) {
    List<ScoredTrial> scored =
        new ScoreFolder(report)
            .all().stream().filter(trial -> trial.monitor().equals(monitor)).toList();
    List<Separation> separations = Analysis.of(scored);
    ObjectNode root = JSON.createObjectNode();
    root.put("schemaVersion", 1);
    root.put("monitor", monitor);
    root.put("confidence", CONFIDENCE);
    ArrayNode list = root.putArray("separations");
    separations.forEach(separation -> list.add(json(separation)));
    write(root);
    return separations;
  }

  private static ObjectNode json(Separation separation) {
    ObjectNode node = JSON.createObjectNode();
    node.put("model", separation.model());
    node.put("scenario", separation.scenario());
    node.put("view", separation.view().words());
    node.put("bad", separation.bad());
    node.put("good", separation.good());
    node.put("badMissing", separation.badMissing());
    node.put("goodMissing", separation.goodMissing());
    Auroc area = separation.area();
    RocCurve curve = separation.curve();
    if (area == null || curve == null) {
      return node;
    }
    Auroc.Interval interval = area.interval(CONFIDENCE);
    node.put("auroc", area.value());
    node.put("lower", interval.lower());
    node.put("upper", interval.upper());
    ArrayNode alarms = node.putArray("alarms");
    separation.alarms().forEach(alarm -> alarms.add(json(alarm)));
    ArrayNode points = node.putArray("curve");
    for (RocCurve.Point point : curve.points()) {
      ObjectNode each = points.addObject();
      if (Double.isFinite(point.threshold())) {
        each.put("threshold", point.threshold());
      } else {
        each.putNull("threshold");
      }
      each.put("falseAlarms", point.falseAlarms());
      each.put("detected", point.detected());
    }
    return node;
  }

  private static ObjectNode json(AlarmRate alarm) {
    ObjectNode node = JSON.createObjectNode();
    node.put("wanted", alarm.wanted());
    if (Double.isFinite(alarm.threshold())) {
      node.put("threshold", alarm.threshold());
    } else {
      node.putNull("threshold");
    }
    node.put("falseAlarms", alarm.falseAlarms());
    node.put("falseAlarmsUpper", alarm.falseAlarmsUpper(CONFIDENCE));
    node.put("detected", alarm.detected());
    node.put("rate", alarm.rate());
    node.put("lower", alarm.lower(CONFIDENCE));
    node.put("upper", alarm.upper(CONFIDENCE));
    return node;
  }

  private void write(ObjectNode root) {
    try {
      Files.createDirectories(report);
      Path fresh = Files.createTempFile(report, ".monitoring", ".tmp");
      Files.writeString(
          fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
      Files.move(
          fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written: %s".formatted(path(), e), e);
    }
  }
}
