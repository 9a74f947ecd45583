package org.safetyjunit.internal.baseline;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;

/** What makes an entry speak of something else than the cell of today. */
final class BaselineAge {

  private BaselineAge() {}

  /** Why an entry should be measured again; empty if it is fit. */
  static List<String> objections(
      BaselineEntry entry, Cell cell, String scenario, LocalDate today, Optional<Period> maxAge) {
    List<String> objections = new ArrayList<>();
    if (!entry.scenario().equals(scenario)) {
      objections.add("stale: texts, tools or factors of the scenario have changed since");
    }
    if (entry.maxRate() != cell.plan().maxRate() || entry.proof() != cell.plan().isProof()) {
      objections.add(
          "stale: maxRate was %s%s, and is %s%s"
              .formatted(
                  entry.maxRate(),
                  entry.proof() ? "" : " (observed)",
                  cell.plan().maxRate(),
                  cell.plan().isProof() ? "" : " (observed)"));
    }
    if (entry.simulated() != cell.simulated()) {
      objections.add(
          entry.simulated()
              ? "stale: measured on the simulated stand-in"
              : "stale: measured on a real model, and this one is simulated");
    }
    maxAge
        .filter(limit -> entry.date().plus(limit).isBefore(today))
        .ifPresent(
            limit ->
                objections.add(
                    "expired: measured on %s, and safety.baseline.maxAge is %s"
                        .formatted(entry.date(), limit)));
    return objections;
  }

  /** What changed about the model: to see what that does is what a baseline is for. */
  static List<String> differences(BaselineEntry entry, CellResult result) {
    boolean known = !entry.models().isEmpty() && !result.answeredAs().isEmpty();
    return known && !entry.models().equals(result.answeredAs())
        ? List.of(
            "the model answered as %s then, and as %s now"
                .formatted(
                    String.join(", ", entry.models()), String.join(", ", result.answeredAs())))
        : List.of();
  }
}
