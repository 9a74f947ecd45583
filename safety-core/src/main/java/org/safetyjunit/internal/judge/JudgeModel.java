package org.safetyjunit.internal.judge;

/**
 * The model that judges.
 *
 * @param name in the configuration
 * @param identity changes with every setting that can change an answer
 * @param votes how often it is asked about one transcript, from 1
 */
public record JudgeModel(String name, String identity, int votes) {}
