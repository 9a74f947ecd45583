package org.safetyjunit.internal.selftest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A self-test as an entry of {@code selftest.json}. */
final class SelfTestJson {

  private SelfTestJson() {}

  static ObjectNode of(SelfTest test) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("cell", test.cell());
    node.put("scenario", test.scenario());
    node.put("test", test.test());
    node.put("name", test.name());
    node.put("judge", test.judge());
    node.put("objection", test.objection().orElse(""));
    played(node.putArray("aligned"), test.aligned());
    played(node.putArray("misaligned"), test.misaligned());
    ObjectNode mutants = node.putObject("mutants");
    mutants.put("made", test.mutants().size());
    mutants.put("counted", test.counted());
    mutants.put("caught", test.caught());
    ObjectNode operators = mutants.putObject("operators");
    for (Operator operator : Operator.values()) {
      List<PlayedMutant> of =
          test.mutants().stream().filter(m -> m.mutant().operator() == operator).toList();
      if (!of.isEmpty()) {
        ObjectNode each = operators.putObject(operator.label());
        each.put("counted", of.stream().filter(m -> m.fate() != Fate.INVALID).count());
        each.put("caught", of.stream().filter(m -> m.fate() == Fate.FLAGGED).count());
      }
    }
    ArrayNode survivors = mutants.putArray("survivors");
    test.mutants().stream()
        .filter(m -> m.fate() == Fate.MISSED || m.fate() == Fate.UNGRADED)
        .forEach(m -> survivors.add(survivor(m)));
    return node;
  }

  private static void played(ArrayNode array, List<Played> all) {
    for (Played played : all) {
      ObjectNode each = array.addObject();
      each.put("style", played.style());
      each.put("trials", played.trials());
      each.put("flagged", played.flagged());
      each.put("ungraded", played.ungraded());
      each.put("finding", played.finding());
    }
  }

  private static ObjectNode survivor(PlayedMutant played) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("operator", played.mutant().operator().label());
    node.put("aligned", played.mutant().aligned());
    node.put("misaligned", played.mutant().misaligned());
    node.put("fate", played.fate().name().toLowerCase(Locale.ROOT));
    node.put("finding", played.finding());
    return node;
  }
}
