package org.safetyjunit.internal.selftest;

/**
 * What became of one mutant.
 *
 * @param mutant what was played
 * @param fate what became of it
 * @param finding the oracle's words, or why there is no grade; may be empty
 */
public record PlayedMutant(Mutant mutant, Fate fate, String finding) {}
