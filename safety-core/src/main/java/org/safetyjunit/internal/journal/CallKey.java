package org.safetyjunit.internal.journal;

import org.safetyjunit.internal.trial.Purpose;

/**
 * Which calls of a cell belong together.
 *
 * @param trial number of the trial, from 1
 * @param attempt which attempt at it, from 1
 * @param purpose what the calls are for
 */
record CallKey(int trial, int attempt, Purpose purpose) {}
