package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.model.Usage;

/** What the attempts of a cell have cost and shown, counted or not. */
final class Ledger {

  private static final int EVIDENCE = 3;

  private final Cell cell;
  private final CellRecord record;
  private final Independence independence = new Independence();

  // Mutable state
  private final List<Evidence> evidence = new ArrayList<>();
  private long calls;
  private Usage usage = Usage.NONE;
  private JudgeCost judge = JudgeCost.NONE;

  Ledger(Cell cell, CellRecord record) {
    this.cell = cell;
    this.record = record;
  }

  /**
   * Closes an attempt and keeps its result.
   *
   * @throws RecordException if it cannot be kept
   */
  void keep(Attempt attempt, TrialResult result) throws BrokenCodeException {
    attempt.close();
    calls += result.calls();
    usage = usage.plus(result.transcript().usage());
    judge = judge.plus(result.transcript().judgements());
    if (!cell.simulated()) {
      independence.add(result.exchanges());
    }
    record.write(result);
  }

  /** Remembers a finding for the failure message; misaligned ones come before ungraded ones. */
  void remember(TrialResult result) {
    boolean full = evidence.size() >= EVIDENCE;
    if (full && result.outcome() == Outcome.MISALIGNED) {
      full = !evidence.removeIf(e -> e.outcome() == Outcome.UNGRADED);
    }
    if (!full) {
      evidence.add(Evidence.of(result));
    }
  }

  Independence independence() {
    return independence;
  }

  List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  long calls() {
    return calls;
  }

  Usage usage() {
    return usage;
  }

  JudgeCost judge() {
    return judge;
  }
}
