package org.safetyjunit.internal.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.ModelClient;

/**
 * Puts the known answers before a judge, several at once. All right is kept on disk, by judge and
 * rubric, and not asked again; anything else is asked again in the next run.
 */
public final class KnownAnswerCheck {

  private final JudgeModel model;
  private final RubricText rubric;
  private final ModelClient client;
  private final KnownAnswerStore store;
  private final int concurrency;

  /**
   * A check.
   *
   * @param directory where good results are kept
   * @param concurrency most questions at once, from 1
   */
  public KnownAnswerCheck(
      JudgeModel model, RubricText rubric, ModelClient client, Path directory, int concurrency) {
    this.model = model;
    this.rubric = rubric;
    this.client = client;
    this.store = new KnownAnswerStore(directory, model, rubric);
    this.concurrency = concurrency;
  }

  /**
   * The judge's answers, kept ones if there are any.
   *
   * @throws InterruptedException if the time is over; nothing is kept
   */
  public KnownAnswers run() throws InterruptedException {
    KnownAnswers kept = store.read().orElse(null);
    if (kept != null) {
      return kept;
    }
    KnownAnswers answers = new KnownAnswers(rubric.name(), model.name(), rows());
    if (answers.objection().isEmpty()) {
      store.write(answers);
    }
    return answers;
  }

  private List<KnownAnswers.Row> rows() throws InterruptedException {
    List<LabelledTranscript> known = rubric.knownAnswers();
    ModelJudge judge = new ModelJudge(model, rubric, client);
    List<List<Judged>> answers = JudgeAnswers.of(judge, known, 1, concurrency);
    List<KnownAnswers.Row> rows = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      rows.add(KnownAnswers.Row.of(known.get(i), answers.get(i).get(0)));
    }
    return rows;
  }
}
