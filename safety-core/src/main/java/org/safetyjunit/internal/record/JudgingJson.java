package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.internal.statistics.JudgedRate;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Judging;

/** What a judge had to do with a cell, as the {@code judge} of its entry. */
final class JudgingJson {

  private JudgingJson() {}

  static ObjectNode of(Judging judging, CellResult result) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("name", judging.judge());
    node.put("isModelUnderTest", judging.isUnderTest());
    ArrayNode rubrics = node.putArray("rubrics");
    judging.rubrics().forEach(rubrics::add);
    node.put("calls", result.judge().calls());
    node.put("inputTokens", result.judge().usage().inputTokens());
    node.put("outputTokens", result.judge().usage().outputTokens());
    JudgedRate rate = judging.calibrated();
    if (rate == null) {
      node.putNull("calibration");
      return node;
    }
    ObjectNode calibration = node.putObject("calibration");
    calibration.put("threshold", rate.threshold());
    calibration.put("exceedThreshold", rate.exceedThreshold());
    calibration.put("planConfidence", rate.planConfidence());
    calibration.put("sensitivityBound", rate.sensitivityBound());
    calibration.put("falseAlarmBound", rate.falseAlarmBound());
    rate.estimate(result.rate())
        .ifPresentOrElse(
            estimate -> calibration.put("estimatedRate", estimate),
            () -> calibration.putNull("estimatedRate"));
    return node;
  }
}
