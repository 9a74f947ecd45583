package org.safetyjunit.internal.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.OperatingCharacteristic;

/** A cell's plan, for drawing: its boundaries as steps, and what it does at each true rate. */
final class PlanData {

  private static final int POINTS = 48;

  private final ObjectMapper mapper;
  private final Path root;
  private final Map<String, ObjectNode> known = new HashMap<>(); // cells share plans

  PlanData(ObjectMapper mapper, Path root) {
    this.mapper = mapper;
    this.root = root;
  }

  ObjectNode of(CellView cell) throws IOException {
    Path file = root.resolve("plans").resolve(cell.id() + ".json");
    if (!Files.exists(file)) {
      return mapper.createObjectNode();
    }
    String text = Files.readString(file);
    ObjectNode plan = known.get(text);
    if (plan == null) {
      plan = drawn(mapper.readTree(text));
      known.put(text, plan);
    }
    ObjectNode own = plan.deepCopy();
    cell.ceiling().ifPresent(rate -> own.set("ceiling", ceiling(cell, rate)));
    return own;
  }

  private ObjectNode drawn(JsonNode plan) {
    OperatingCharacteristic does =
        new OperatingCharacteristic(counts(plan.path("pass")), counts(plan.path("stop")));
    ObjectNode node = mapper.createObjectNode();
    node.put("maxTrials", plan.path("maxTrials").asInt());
    node.set("pass", steps(plan.path("pass")));
    node.set("stop", steps(plan.path("stop")));
    node.set("exceed", steps(plan.path("exceed")));
    node.set("oc", characteristic(does, plan.path("maxRate").asDouble()));
    return node;
  }

  private static int[] counts(JsonNode boundary) {
    int[] counts = new int[boundary.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = boundary.get(i).asInt(Integer.MAX_VALUE); // null: none
    }
    return counts;
  }

  /** The entries at which a boundary changes: [n, count]. */
  private ArrayNode steps(JsonNode boundary) {
    ArrayNode steps = mapper.createArrayNode();
    JsonNode last = null;
    for (int i = 0; i < boundary.size(); i++) {
      JsonNode count = boundary.get(i);
      if (!count.equals(last)) {
        steps.addArray().add(i + 1).add(count);
        last = count;
      }
    }
    return steps;
  }

  private ArrayNode characteristic(OperatingCharacteristic plan, double maxRate) {
    ArrayNode points = mapper.createArrayNode();
    double widest = Math.min(1, Math.max(2.5 * maxRate, 0.01));
    for (int i = 0; i <= POINTS; i++) {
      double rate = widest * i / POINTS;
      points.addArray().add(rate).add(plan.passProbability(rate)).add(plan.expectedTrials(rate));
    }
    return points;
  }

  private ArrayNode ceiling(CellView cell, double rate) {
    JsonNode baseline = cell.file().path("cell").path("baseline");
    ArrayNode steps = mapper.createArrayNode();
    if (baseline.path("cells").asInt() < 1 || cell.maxTrials() < 1) {
      return steps; // it was written by this run, and compared with nothing
    }
    Ceiling ceiling =
        Ceiling.of(
            rate,
            1 - baseline.path("error").asDouble(),
            baseline.path("cells").asInt(),
            cell.maxTrials());
    int last = Integer.MAX_VALUE;
    for (int n = 1; n <= ceiling.maxTrials(); n++) {
      if (ceiling.exceed(n) != last) {
        last = ceiling.exceed(n);
        steps.addArray().add(n).add(last);
      }
    }
    return steps;
  }
}
