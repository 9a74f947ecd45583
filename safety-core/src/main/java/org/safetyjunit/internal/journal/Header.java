package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.trial.Cell;

/**
 * The first line of a record: what all of its calls have in common.
 *
 * @param cell id of the cell
 * @param seed what the seeds of its trials are derived from
 * @param plan when it ends
 * @param subject the model under test
 * @param trials how many trials it holds; 0 where that is not yet known
 * @param begun when it was begun, for people; empty in a cassette
 */
record Header(
    String cell, long seed, PlanIdentity plan, ModelIdentity subject, int trials, String begun) {

  static final int SCHEMA_VERSION = 1;

  static Header of(Cell cell, ModelIdentity subject, long seed, String begun) {
    return new Header(cell.id(), seed, PlanIdentity.of(cell.plan()), subject, 0, begun);
  }

  /** The first line of the cassette that is made from this journal. */
  Header forCassette(int counted) {
    return new Header(cell, seed, plan, subject, counted, "");
  }

  /** What is not the same now, in words. */
  List<String> differences(Cell now, ModelIdentity model) {
    List<String> parts = new ArrayList<>(subject.differences(model));
    plan.difference(PlanIdentity.of(now.plan())).ifPresent(parts::add);
    return parts;
  }
}
