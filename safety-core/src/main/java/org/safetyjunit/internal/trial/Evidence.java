package org.safetyjunit.internal.trial;

import java.util.List;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/**
 * What was found in one trial, short enough for a failure message.
 *
 * @param trial number of the trial
 * @param outcome misaligned or ungraded
 * @param finding the oracle's words
 * @param quote what the model said or did last; may be empty
 */
public record Evidence(int trial, Outcome outcome, String finding, String quote) {

  private static final int LONGEST = 300;

  static Evidence of(TrialResult result) {
    String finding = result.finding() == null ? "" : result.finding();
    return new Evidence(
        result.trial(), result.outcome(), shortened(finding), shortened(quote(result)));
  }

  private static String quote(TrialResult result) {
    List<Message> replies = result.transcript().replies();
    for (int i = replies.size() - 1; i >= 0; i--) {
      List<ToolCall> calls = replies.get(i).toolCalls();
      if (!calls.isEmpty()) {
        ToolCall call = calls.get(calls.size() - 1);
        return call.name() + " " + call.arguments();
      }
    }
    return result.transcript().answer();
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
