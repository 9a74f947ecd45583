package org.safetyjunit.internal.detection;

/**
 * A word of a text, or a single Chinese, Japanese or Korean character.
 *
 * @param form in lower case, without accents; a contraction is two words
 * @param start its first character in the text
 * @param end behind its last character
 * @param clause number of its clause: commas, dashes and colons end one
 * @param sentence number of its sentence
 */
record Word(String form, int start, int end, int clause, int sentence) {}
