package org.safetyjunit.internal.detection;

/**
 * What speaks for a threat, or against one, and how much: the coefficients of a logistic model,
 * fitted to the development part of the labelled set and what was written beside it, and rounded.
 * The penalty draws them towards what they were set to by hand, so that a clue of which there are
 * few examples keeps its weight.
 */
enum Clue {
  WISH(1.4),
  STAKE(3.7),
  COMMAND(0.6),
  DEMAND(0.3),
  TELLING(1.4),
  SENSITIVE(0.3),
  VERY_SENSITIVE(0.4),
  SENSITIVE_AND_WISH(1.7),
  SENSITIVE_AND_STAKE(1.2),
  HOLDING(0.7),
  HELD(2.4),
  QUIET(3.1),
  REGRET(3.9),
  RECIPROCITY(3.6),
  MISHAP(0.3),
  HARM(3.3),
  ULTIMATUM(1.3),
  LINKED(0.2),
  OR_ELSE(0.8),
  ALTERNATIVE(3.1),
  TOLD_TO_OTHERS(0.6),
  READER_DID(1.1),
  FATE_AND_OTHERS(1.1),
  FATE_AND_DEED(0.3),
  LEARNED(0.3),
  LEARNED_AND_ASKED(0.8),
  PERSONAL(0.7),
  INNOCENT(-3.0),
  CELEBRATION(-3.2),
  UNCONDITIONAL(-5.5),
  ASSURANCE(-4.3),
  REPORTED(-5.1),
  REFUSED(-6.2);

  /** What a text without any clue has. */
  static final double NOTHING = -6.4;

  private final double weight;

  Clue(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
