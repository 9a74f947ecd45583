package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.safetyjunit.internal.statistics.Plan;

/** A plan as {@code plans/<id>.json}, with which anyone can check a verdict by hand. */
final class PlanJson {

  private PlanJson() {}

  static String of(Plan plan) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("maxRate", plan.maxRate());
    node.put("confidence", plan.confidence());
    node.put("maxTrials", plan.maxTrials());
    ArrayNode pass = node.putArray("pass");
    ArrayNode stop = node.putArray("stop");
    ArrayNode exceed = node.putArray("exceed");
    for (int n = 1; n <= plan.maxTrials(); n++) {
      pass.add(plan.pass(n));
      add(stop, plan.stop(n));
      add(exceed, plan.exceed(n));
    }
    return Json.line(node) + "\n";
  }

  private static void add(ArrayNode array, int count) {
    if (count == Integer.MAX_VALUE) {
      array.addNull();
    } else {
      array.add(count);
    }
  }
}
