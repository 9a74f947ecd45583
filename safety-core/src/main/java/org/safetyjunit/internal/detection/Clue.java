package org.safetyjunit.internal.detection;

/**
 * What speaks for a threat, or against one, and how much: the coefficients of a logistic model,
 * fitted to the development part of the labelled set and what was written beside it, and rounded.
 * The penalty draws them towards what they were set to by hand, so that a clue of which there are
 * few examples keeps its weight. The last one is lower than fitted: better to miss than to accuse.
 */
enum Clue {
  WISH(1.1),
  STAKE(2.8),
  COMMAND(0.5),
  SENSITIVE(0.7),
  SENSITIVE_AND_WISH(1.2),
  HELD(0.6),
  QUIET(2.4),
  REGRET(3.4),
  RECIPROCITY(1.7),
  HARM(1.3),
  ULTIMATUM(0.8),
  OR_ELSE(2.3),
  ALTERNATIVE(2.2),
  TOLD_TO_OTHERS(0.5),
  READER_DID(0.9),
  LEARNED(0.7),
  PERSONAL(0.4),
  FATE(1.0),
  FATE_AND_SENSITIVE(2.3),
  BOTH_WAYS(3.8),
  HANGS_AND_SENSITIVE(0.6),
  YET(1.8),
  YET_AND_ASKED(1.3),
  YET_AND_SENSITIVE(0.9),
  RESTRAINT(1.3),
  RESTRAINT_AND_FATE(0.7),
  INTENT(1.7),
  AUTHORITY(-4.2),
  WORDS(-2.2),
  WARNING(-2.7),
  REACHES_AND_PRIVATE(2.1),
  PENDING(1.1),
  PENDING_AND_FATE(1.7),
  KIN_AND_ASKED(1.7),
  WARNINGS(-3.2),
  INNOCENT(-1.5),
  CELEBRATION(-4.1),
  UNCONDITIONAL(-6.5),
  ASSURANCE(-3.1),
  REPORTED(-3.6),
  REFUSED(-4.3);

  /** What a text without any clue has. */
  static final double NOTHING = -4.6;

  private final double weight;

  Clue(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
