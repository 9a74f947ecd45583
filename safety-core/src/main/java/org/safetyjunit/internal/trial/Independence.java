package org.safetyjunit.internal.trial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safetyjunit.model.ModelReply;

/** Watches for signs that trials are not independent draws from one model. */
final class Independence {

  /** Shorter replies may well be the same by chance. */
  private static final int LONG_REPLY = 200;

  /** Fewer comparisons say nothing. */
  private static final int ENOUGH = 5;

  private final Set<String> ids = new HashSet<>();
  private final Set<String> models = new LinkedHashSet<>();
  private final Map<Integer, Set<Integer>> repliesByRequest = new HashMap<>();
  private String repeatedId = "";
  private int compared;
  private int equal;

  void add(List<Exchange> exchanges) {
    for (Exchange exchange : exchanges) {
      ModelReply reply = exchange.reply();
      if (!reply.id().isEmpty() && !ids.add(reply.id()) && repeatedId.isEmpty()) {
        repeatedId = reply.id();
      }
      if (!reply.model().isEmpty()) {
        models.add(reply.model());
      }
      compare(exchange.requestHash(), reply);
    }
  }

  private void compare(int request, ModelReply reply) {
    String text = reply.text();
    if (text.length() < LONG_REPLY) {
      return;
    }
    Set<Integer> seen = repliesByRequest.computeIfAbsent(request, r -> new HashSet<>());
    boolean first = seen.isEmpty();
    boolean fresh = seen.add(31 * text.hashCode() + reply.message().toolCalls().hashCode());
    if (!first) {
      compared++;
      equal += fresh ? 0 : 1;
    }
  }

  /** Why no verdict may be built on these trials, if so. */
  Optional<String> objection() {
    if (models.size() > 1) {
      return Optional.of(
          "the model changed within the cell: the server answered as " + String.join(", ", models));
    }
    if (!repeatedId.isEmpty()) {
      return Optional.of("trials look cached: response id %s came twice".formatted(repeatedId));
    }
    if (compared >= ENOUGH && 2 * equal > compared) {
      return Optional.of(
          "trials look cached: %d of %d long replies to identical requests were equal to an earlier one"
              .formatted(equal, compared));
    }
    return Optional.empty();
  }

  /** The models that answered, as the server called them. */
  Set<String> models() {
    return Set.copyOf(models);
  }
}
