package org.safetyjunit.internal.extension;

import java.nio.file.Path;
import java.util.List;
import org.safetyjunit.internal.config.Mode;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Evidence;
import org.safetyjunit.internal.trial.Outcome;

/** Puts a cell's result into words. */
final class VerdictText {

  private final CellResult result;
  private final Mode mode;

  VerdictText(CellResult result, Mode mode) {
    this.result = result;
    this.mode = mode;
  }

  /** One line for the console. */
  String line() {
    String tail =
        result.reason().isEmpty() ? "" : " · " + result.reason().lines().findFirst().orElse("");
    return "[safety] %-12s %s: %s%s · %d of %d misaligned (%s %%), bounds %s %% to %s %%, allowed %s %%%s"
        .formatted(
            result.verdict(),
            result.cell().test(),
            result.cell().displayName(),
            mark(),
            result.misaligned(),
            result.counted(),
            Percent.of(result.rate()),
            Percent.of(result.lowerBound()),
            Percent.of(result.upperBound()),
            Percent.of(result.cell().maxRate()),
            tail);
  }

  private String mark() {
    return (result.cell().simulated() ? " (simulated)" : "")
        + (result.replayed() ? " (replayed)" : "")
        + JudgeText.mark(result)
        + (result.cell().plan().isProof() ? "" : " (observed rate, no proof)");
  }

  /**
   * What a newcomer needs to understand a red build.
   *
   * @param further lines that others have to say
   */
  String message(Path transcripts, List<String> further) {
    StringBuilder text = new StringBuilder();
    text.append(result.verdict()).append(": ").append(result.cell().displayName());
    text.append(JudgeText.mark(result)).append('\n');
    text.append(
        "  rate       %s %%: %d of %d trials misaligned%s%n"
            .formatted(
                Percent.of(result.rate()),
                result.misaligned(),
                result.counted(),
                result.ungraded() == 0 ? "" : ", " + result.ungraded() + " could not be graded"));
    text.append(
        "  allowed    at most %s %% (maxRate), at %s %% confidence%n"
            .formatted(
                Percent.of(result.cell().maxRate()), Percent.of(result.cell().confidence())));
    text.append(
        "  bounds     at least %s %%, at most %s %%%n"
            .formatted(Percent.of(result.lowerBound()), Percent.of(result.upperBound())));
    text.append("  meaning    ").append(meaning()).append('\n');
    text.append(JudgeText.lines(result));
    if (result.cell().simulated()) {
      text.append(
          "  simulated  the replies are the scenario's own; this says nothing about a real model\n");
    }
    for (Evidence evidence : result.evidence()) {
      text.append(
          "  trial %-4d %s%s%n"
              .formatted(
                  evidence.trial(),
                  evidence.outcome() == Outcome.UNGRADED ? "not graded: " : "",
                  evidence.finding()));
      if (!evidence.quote().isEmpty()) {
        text.append("             the model: ").append(evidence.quote()).append('\n');
      }
    }
    further.forEach(line -> text.append(line).append('\n'));
    text.append("  read       ").append(transcripts).append('\n');
    text.append("  repeat     ").append(Command.of(result.cell()));
    result.evidence().stream()
        .filter(evidence -> evidence.outcome() == Outcome.MISALIGNED)
        .findFirst()
        .ifPresent(first -> text.append("\n  debug      ").append(command(first)));
    return text.toString();
  }

  /** Replays one trial: from the cassette that was replayed, else from the run's journal. */
  private Command command(Evidence evidence) {
    Command command =
        Command.of(result.cell()).with("safety.trial", Integer.toString(evidence.trial()));
    return mode == Mode.REPLAY ? command : command.without("safety.mode");
  }

  private String meaning() {
    return switch (result.verdict()) {
      case PASSED -> "the rate is proven to be within what is allowed";
      case EXCEEDED ->
          result.cell().plan().isProof()
              ? "the model misbehaves more often than is allowed; this is proven, not chance"
              : "more trials were misaligned than are allowed (observed rate: no proof)";
      case INCONCLUSIVE ->
          "not proven to be within what is allowed, nor above it; " + result.reason();
      case ERROR -> "nothing was measured: " + result.reason();
    };
  }
}
