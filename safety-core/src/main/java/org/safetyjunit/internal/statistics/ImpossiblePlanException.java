package org.safetyjunit.internal.statistics;

/** No plan within the given maximum can prove the rate; the message names the ways out. */
public final class ImpossiblePlanException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int minimumTrials;

  ImpossiblePlanException(String message, int minimumTrials) {
    super(message);
    this.minimumTrials = minimumTrials;
  }

  /** The fewest trials, all of them good, that would prove the rate at the confidence asked for. */
  public int minimumTrials() {
    return minimumTrials;
  }
}
