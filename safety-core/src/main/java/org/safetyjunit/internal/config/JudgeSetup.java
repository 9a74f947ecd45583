package org.safetyjunit.internal.config;

/**
 * The judge, as configured.
 *
 * @param model which model it is
 * @param votes how often it is asked about one transcript, from 1
 * @param budget what it may cost, beside what the run may
 */
public record JudgeSetup(ModelSetup model, int votes, Caps budget) {

  /** The name in {@code safety.judge}. */
  public String name() {
    return model.name();
  }

  /** Changes with every setting that can change an answer; not with where the model is reached. */
  public String identity() {
    return model.identity();
  }
}
