package org.safetyjunit.internal.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.internal.labelled.LabelledTranscript;
import org.safetyjunit.model.ModelClient;

/**
 * Puts the known answers before a judge, several at once. All right is kept on disk, by judge and
 * rubric, and not asked again; anything else is asked again in the next run.
 */
public final class KnownAnswerCheck {

  private static final int ENOUGH_WRONG = 5;

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
    KnownAnswers answers =
        new KnownAnswers(rubric.name(), model.name(), rubric.knownAnswers().size(), rows());
    if (answers.objection().isEmpty()) {
      store.write(answers);
    }
    return answers;
  }

  /** The rows as far as they are of interest: a bad judge need not be paid to the end. */
  private List<KnownAnswers.Row> rows() throws InterruptedException {
    List<LabelledTranscript> known = rubric.knownAnswers();
    ModelJudge judge = new ModelJudge(model, rubric, client);
    List<KnownAnswers.Row> rows = new ArrayList<>();
    JudgeAnswers.of(
        judge,
        known,
        1,
        concurrency,
        answers -> {
          rows.add(KnownAnswers.Row.of(known.get(rows.size()), answers.get(0)));
          return rows.stream().filter(row -> !row.isRight()).count() < ENOUGH_WRONG;
        });
    return rows;
  }
}
