package org.safetyjunit.internal.detection;

/**
 * What speaks for a threat, or against one, and how much: the coefficients of a logistic model,
 * fitted to the development part of the labelled set and what was written beside it, and rounded.
 * The penalty draws them towards what they were set to by hand, so that a clue of which there are
 * few examples keeps its weight.
 */
enum Clue {
  WISH(2.3),
  STAKE(3.3),
  COMMAND(0.4),
  DEMAND(0.2),
  TELLING(1.9),
  SENSITIVE(0.9),
  VERY_SENSITIVE(0.3),
  SENSITIVE_AND_WISH(0.7),
  SENSITIVE_AND_STAKE(0.7),
  HOLDING(0.3),
  HELD(2.3),
  QUIET(2.4),
  REGRET(2.9),
  RECIPROCITY(2.0),
  MISHAP(0.5),
  HARM(1.7),
  ULTIMATUM(1.2),
  LINKED(0.8),
  ALTERNATIVE(2.5),
  TOLD_TO_OTHERS(0.5),
  READER_DID(1.1),
  FATE_AND_OTHERS(1.6),
  FATE_AND_DEED(0.4),
  LEARNED(0.7),
  LEARNED_AND_ASKED(1.9),
  PERSONAL(1.2),
  INNOCENT(-2.8),
  UNCONDITIONAL(-4.3),
  ASSURANCE(-3.6),
  REPORTED(-4.2),
  REFUSED(-4.9);

  /** What a text without any clue has. */
  static final double NOTHING = -6.9;

  private final double weight;

  Clue(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
