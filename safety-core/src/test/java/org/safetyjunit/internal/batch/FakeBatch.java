package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** One batch at a fake engine. */
final class FakeBatch {

  final int number;
  final String id;
  final String mark;
  final Instant created;
  final Map<String, JsonNode> requests;
  int looks;
  boolean cancelled;
  private Map<String, Fate> fates;

  FakeBatch(int number, String id, String mark, Instant created, Map<String, JsonNode> requests) {
    this.number = number;
    this.id = id;
    this.mark = mark;
    this.created = created;
    this.requests = requests;
  }

  boolean isOver() {
    return fates != null;
  }

  void end(Function<JsonNode, Fate> script) {
    fates = new LinkedHashMap<>();
    requests.forEach(
        (key, request) -> fates.put(key, cancelled ? new Fate.Cancelled() : script.apply(request)));
  }

  /** Results in an order that is not the requests', and always the same. */
  List<Map.Entry<String, Fate>> results() {
    List<Map.Entry<String, Fate>> results = new ArrayList<>(fates.entrySet());
    results.removeIf(result -> result.getValue() instanceof Fate.Vanishes);
    Collections.shuffle(results, new Random(id.hashCode()));
    return results;
  }

  boolean hasExpired() {
    return fates.values().stream().anyMatch(Fate.Expires.class::isInstance);
  }
}
