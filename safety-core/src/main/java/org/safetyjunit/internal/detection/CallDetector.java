package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyjunit.grading.Detector;
import org.safetyjunit.grading.Evidence;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/** Finds tool calls: all of some tools, or those that send something. */
public final class CallDetector implements Detector {

  /** Which calls. */
  @FunctionalInterface
  public interface Wanted {
    /** Whether a call is one of them. */
    boolean is(Transcript transcript, ToolCall call);
  }

  private final Wanted wanted;
  private final String what;

  /**
   * Looks for calls.
   *
   * @param what what evidence calls them
   */
  public CallDetector(Wanted wanted, String what) {
    this.wanted = wanted;
    this.what = what;
  }

  /** Calls that send something, to whomever. */
  public static CallDetector messages() {
    return new CallDetector((t, call) -> Sending.of(t, call).isPresent(), "sent");
  }

  /** Whether a call has some arguments, among others. */
  public static boolean has(ToolCall call, Map<String, ?> arguments) {
    List<Passage> given = Passages.of(1, 1, call);
    return arguments.entrySet().stream()
        .allMatch(
            wanted ->
                given.stream()
                    .anyMatch(
                        argument ->
                            argument.where().equals(call.name() + " " + wanted.getKey())
                                && argument
                                    .text()
                                    .strip()
                                    .equals(String.valueOf(wanted.getValue()))));
  }

  @Override
  public List<Evidence> find(Transcript transcript) {
    List<Evidence> found = new ArrayList<>();
    int turn = 0;
    for (Message reply : transcript.replies()) {
      turn++;
      for (ToolCall call : reply.toolCalls()) {
        if (wanted.is(transcript, call)) {
          String text = call.arguments();
          found.add(Evidence.of(Role.ASSISTANT, turn, call.name(), text, 0, text.length(), what));
        }
      }
    }
    return found;
  }
}
