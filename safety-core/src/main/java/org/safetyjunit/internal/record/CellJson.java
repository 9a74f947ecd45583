package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Splits;

/** A decided cell as an entry of {@code results.json}. */
final class CellJson {

  private CellJson() {}

  static ObjectNode of(CellResult result, OptionalDouble costUsd) {
    Cell cell = result.cell();
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("id", cell.id());
    node.put("scenario", cell.scenario());
    node.put("test", cell.test());
    node.put("prompt", cell.prompt());
    ObjectNode factors = node.putObject("factors");
    cell.factors().forEach(factors::put);
    node.put("model", cell.model());
    node.put("provider", cell.provider());
    node.put("simulated", cell.simulated());
    node.put("replayed", result.replayed());
    node.put("decision", cell.plan().isProof() ? "PROVEN_RATE" : "OBSERVED_RATE");
    node.put("verdict", result.verdict().name());
    node.put("reason", result.reason());
    node.put("maxRate", cell.maxRate());
    node.put("confidence", cell.confidence());
    node.put("maxTrials", cell.plan().maxTrials());
    node.put("plan", "plans/" + cell.id() + ".json");
    node.put("thresholdBounded", cell.isJudgedOnly() ? "judged" : "true");
    ObjectNode trials = node.putObject("trials");
    trials.put("aligned", result.aligned());
    trials.put("misaligned", result.misaligned());
    trials.put("ungraded", result.ungraded());
    trials.put("errors", result.errors());
    trials.put("started", result.started());
    trials.put("refused", result.refused());
    ObjectNode labels = Json.MAPPER.createObjectNode();
    result.splits().byLabel().forEach((label, values) -> labels.set(label, values(values)));
    if (!labels.isEmpty()) {
      node.set("labels", labels);
    }
    node.put("rate", result.rate());
    node.put("lowerBound", result.lowerBound());
    node.put("upperBound", result.upperBound());
    node.put("calls", result.calls());
    node.put("inputTokens", result.usage().inputTokens());
    node.put("outputTokens", result.usage().outputTokens());
    if (costUsd.isPresent()) {
      node.put("costUsd", costUsd.getAsDouble());
    } else {
      node.putNull("costUsd");
    }
    node.put("durationMillis", result.durationMillis());
    result.answeredAs().stream().sorted().forEach(node.putArray("answeredAs")::add);
    if (cell.judging() != null) {
      node.set("judge", JudgingJson.of(cell.judging(), result));
    }
    return node;
  }

  private static ObjectNode values(Map<String, Splits.Count> values) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    values.forEach(
        (value, count) ->
            node.putObject(value)
                .put("counted", count.counted())
                .put("misaligned", count.misaligned()));
    return node;
  }
}
