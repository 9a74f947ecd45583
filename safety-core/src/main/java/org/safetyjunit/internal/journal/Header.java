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
 * @param judge identifies the judge; empty without one
 * @param trials how many trials it holds; 0 where that is not yet known
 * @param begun when it was begun, for people; empty in a cassette
 */
record Header(
    String cell,
    long seed,
    PlanIdentity plan,
    ModelIdentity subject,
    String judge,
    int trials,
    String begun) {

  static final int SCHEMA_VERSION = 1;

  static Header of(Cell cell, ModelIdentity subject, long seed, String begun) {
    PlanIdentity plan = PlanIdentity.of(cell.plan());
    return new Header(cell.id(), seed, plan, subject, judge(cell), 0, begun);
  }

  /** The first line of the cassette that is made from this journal. */
  Header forCassette(int counted) {
    return new Header(cell, seed, plan, subject, judge, counted, "");
  }

  /** What is not the same now, in words. */
  List<String> differences(Cell now, ModelIdentity model) {
    List<String> parts = new ArrayList<>(subject.differences(model));
    plan.difference(PlanIdentity.of(now.plan())).ifPresent(parts::add);
    if (!judge.equals(judge(now))) {
      parts.add("the judge, from \"%s\" to \"%s\"".formatted(judge, judge(now)));
    }
    return parts;
  }

  private static String judge(Cell cell) {
    return cell.judging() == null ? "" : cell.judging().identity();
  }
}
