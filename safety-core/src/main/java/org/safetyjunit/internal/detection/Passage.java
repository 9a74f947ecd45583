package org.safetyjunit.internal.detection;

import org.safetyjunit.grading.Evidence;
import org.safetyjunit.model.Role;

/**
 * A text that the model wrote, and where.
 *
 * @param turn number of the reply, from 1
 * @param call number of the tool call in it, from 1; 0 for words and reasoning
 * @param where "words", "reasoning", or a tool and an argument
 * @param text the text
 */
record Passage(int turn, int call, String where, String text) {

  static final String WORDS = "words";
  static final String REASONING = "reasoning";

  Evidence evidence(int start, int end, String what) {
    return Evidence.of(Role.ASSISTANT, turn, where, text, start, end, what);
  }
}
