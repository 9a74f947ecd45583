package org.safetyjunit.internal.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.trial.CellRecord;
import org.safetyjunit.internal.trial.Outcome;
import org.safetyjunit.internal.trial.Purpose;
import org.safetyjunit.internal.trial.TrialLog;
import org.safetyjunit.internal.trial.TrialResult;
import org.safetyjunit.model.ModelClient;

/** The record of one cell in one run: what is known of it, and the journal that goes on with it. */
public final class CellRecording implements CellRecord, AutoCloseable {

  private final Recording known;
  private final Source source;
  private final @Nullable Journal journal;
  private final @Nullable Sink sink;
  private final @Nullable Forcing forcing;
  private final TrialLog transcripts;
  private final Fingerprints fingerprints = new Fingerprints();

  /** Trials of which the outcome is known, and which asked for more all the same. */
  private final Set<Integer> countedWithNewCalls = ConcurrentHashMap.newKeySet();

  /**
   * A record.
   *
   * @param journal where new calls are kept; null if there must be none
   * @param forced whether the journal has to survive a loss of power
   */
  CellRecording(
      Recording known,
      Source source,
      @Nullable Journal journal,
      boolean forced,
      TrialLog transcripts) {
    this.known = known;
    this.source = source;
    this.journal = journal;
    this.sink = journal == null ? null : sink(journal);
    this.forcing = journal != null && forced ? new Forcing(journal) : null;
    this.transcripts = transcripts;
  }

  @Override
  public long seed() {
    return known.header().seed();
  }

  @Override
  public int recorded() {
    return known.trials();
  }

  @Override
  public Optional<String> end() {
    return journal != null
        ? Optional.empty()
        : Optional.of(
            "the %d trials in the %s %s do not decide. %s"
                .formatted(recorded(), source.kind(), source.file(), source.remedy()));
  }

  @Override
  public ModelClient client(int trial, int attempt, Purpose purpose, ModelClient live) {
    CallKey key = new CallKey(trial, known.attempt(trial) + attempt - 1, purpose);
    List<RecordedCall> recorded = attempt == 1 ? known.calls(trial, purpose) : List.of();
    return new AttemptCalls(key, fingerprints, recorded, live, sink, source);
  }

  private Sink sink(Journal open) {
    return new Sink() {
      @Override
      public void requireRoom() {
        open.requireRoom();
      }

      @Override
      public void keep(RecordedCall call) {
        int trial = call.key().trial();
        if (known.outcome(trial).isPresent()) {
          countedWithNewCalls.add(trial);
        }
        open.append(CallJson.of(call));
      }
    };
  }

  @Override
  public void write(TrialResult result) {
    if (journal != null && result.counted()) {
      write(result, journal);
    }
    transcripts.write(result);
  }

  private void write(TrialResult result, Journal open) {
    Optional<Outcome> before = known.outcome(result.trial());
    if (before.isEmpty() || countedWithNewCalls.contains(result.trial())) {
      open.add(TrialJson.of(result));
    } else if (before.get() != result.outcome()) {
      throw source.stale(
          "trial %d counted as %s, and counts as %s now: the test's body judges otherwise than when it was recorded, or not the same each time. To judge the recorded trials by a changed test, use -Dsafety.mode=regrade"
              .formatted(result.trial(), before.get(), result.outcome()));
    }
  }

  @Override
  public void flush() {
    if (journal != null) {
      journal.flush();
    }
    transcripts.flush();
    if (forcing != null) {
      forcing.soon();
    }
  }

  @Override
  public void force() {
    flush();
    if (journal != null && forcing != null) {
      journal.force();
    }
  }

  @Override
  public void close() {
    if (forcing != null) {
      forcing.close();
    }
    if (journal != null) {
      journal.close();
    }
  }
}
