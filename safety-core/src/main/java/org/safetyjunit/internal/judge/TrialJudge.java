package org.safetyjunit.internal.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.grading.Judge.Judgement;
import org.safetyjunit.grading.UngradedException;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.Message;
import org.safetyjunit.transcript.Transcript;

/**
 * The judge of one trial: what it has said once it does not pay for again. It belongs to one trial
 * only, for a judgement shared by trials would make them dependent.
 */
public final class TrialJudge implements Judge {

  private final Function<Transcript, Judged> judge;
  private final Consumer<Judged> record;

  // Mutable state
  private final Map<List<Message>, Judged> known = new HashMap<>();
  private final List<Judged> heard = new ArrayList<>();

  /**
   * A trial's judge.
   *
   * @param record is told of each judgement, once
   */
  public TrialJudge(Function<Transcript, Judged> judge, Consumer<Judged> record) {
    this.judge = judge;
    this.record = record;
  }

  @Override
  public synchronized Judgement grade(Transcript transcript) {
    Judged judged = judged(transcript);
    heard.add(judged);
    Judgement judgement = judged.judgement();
    if (judgement == null) {
      throw new UngradedException(judged.why());
    }
    return judgement;
  }

  /** Asks ahead, so that whoever asks later need not wait. */
  public synchronized void prepare(Transcript transcript) {
    judged(transcript);
  }

  /** What {@link #grade} has said so far, or could not say; in order. */
  public synchronized List<Judged> heard() {
    return List.copyOf(heard);
  }

  private Judged judged(Transcript transcript) {
    Judged before = known.get(transcript.messages());
    if (before != null) {
      return before;
    }
    Judged judged = judge.apply(transcript);
    boolean brokenOff = judged.judgement() == null && Thread.currentThread().isInterrupted();
    if (!brokenOff) {
      known.put(transcript.messages(), judged);
      record.accept(judged);
    }
    return judged;
  }
}
