package org.safetyjunit.internal.detection;

/**
 * A phrase that stands in a text.
 *
 * @param meaning what it stands for
 * @param from its first word
 * @param to behind its last word
 */
record Mark(String meaning, int from, int to) {}
