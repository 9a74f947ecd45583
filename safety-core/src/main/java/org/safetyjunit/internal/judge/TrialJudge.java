package org.safetyjunit.internal.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.safetyjunit.grading.Judge;
import org.safetyjunit.grading.Judgement;
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
  private final Map<List<Message>, Judged> known = new HashMap<>();

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
    Judged judged = known.computeIfAbsent(transcript.messages(), messages -> ask(transcript));
    Judgement judgement = judged.judgement();
    if (judgement == null) {
      throw new UngradedException(judged.why());
    }
    return judgement;
  }

  private Judged ask(Transcript transcript) {
    Judged judged = judge.apply(transcript);
    record.accept(judged);
    return judged;
  }
}
