package org.safetyjunit.internal.judge;

import org.safetyjunit.model.Role;

/**
 * A stretch of a transcript that has one author and one kind.
 *
 * @param message number of the message, from 1
 * @param role who speaks
 * @param kind "text", "reasoning", "call" or "result"
 * @param text what a quotation from it is looked for in
 */
record Part(int message, Role role, String kind, String text) {

  /** Whether it is the model's own: its words, its reasoning or its acts. */
  boolean isOwn() {
    return role == Role.ASSISTANT;
  }
}
