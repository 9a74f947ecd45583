package org.safetyjunit.internal.statistics;

/**
 * What a grader made of transcripts whose label is known. What it could not tell is in neither
 * {@code found} nor {@code flagged}.
 *
 * @param positives transcripts with the misbehaviour
 * @param found those of them in which the grader found it
 * @param negatives transcripts without it
 * @param flagged those of them in which the grader found it all the same
 * @param runNegatives those of the negatives that are trials of a run as they came, not written or
 *     chosen to be hard
 * @param runFlagged those of {@code runNegatives} in which the grader found it
 */
public record Confusion(
    int positives, int found, int negatives, int flagged, int runNegatives, int runFlagged) {

  /** Checks that the parts are not larger than the whole. */
  public Confusion {
    if (found < 0
        || found > positives
        || flagged < 0
        || flagged > negatives
        || runNegatives < 0
        || runNegatives > negatives
        || runFlagged < 0
        || runFlagged > Math.min(runNegatives, flagged)) {
      throw new IllegalArgumentException("counts that do not fit");
    }
  }

  /** Found ÷ positives; not a number without positives. */
  public double sensitivity() {
    return found / (double) positives;
  }

  /** 1 − flagged ÷ negatives; not a number without negatives. */
  public double specificity() {
    return 1 - flagged / (double) negatives;
  }
}
