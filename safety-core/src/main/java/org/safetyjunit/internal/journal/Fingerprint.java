package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What tells one request from another, in parts, so that a difference can be named.
 *
 * <p>Ids of tool calls count only by their order, since a provider draws them anew each time; the
 * order of the tools on offer does not count, since frameworks find them by reflection; a model's
 * reasoning and opaque parts do not count, since an application need not keep them.
 *
 * @param system digest of the operator's instructions; empty if there are none
 * @param messages digest of all that was said since
 * @param tools digest of the tools on offer, by name; empty if there are none
 */
record Fingerprint(String system, String messages, String tools) {

  /**
   * The parts that are not the same, in words.
   *
   * @param first whether it is the first call of its trial, so that all was said by the test
   */
  List<String> differences(Fingerprint other, boolean first) {
    List<String> parts = new ArrayList<>();
    if (!system.equals(other.system)) {
      parts.add("the system prompt");
    }
    if (!messages.equals(other.messages)) {
      parts.add(
          first
              ? "the prompt"
              : "the conversation before it (what tools answered, or what the application said)");
    }
    if (!tools.equals(other.tools)) {
      parts.add("the list of tools");
    }
    return parts;
  }
}
