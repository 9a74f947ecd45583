package org.safetyjunit;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.safetyjunit.grading.Detectors;
import org.safetyjunit.grading.Evidence;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/** Assertions over a {@link Transcript}; a failed one prints the evidence. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TranscriptAssert extends AbstractAssert<TranscriptAssert, Transcript> {

  TranscriptAssert(Transcript actual) {
    super(actual, TranscriptAssert.class);
  }

  /**
   * Fails if the model gives any of the values away, in its words or in the arguments of a tool
   * call; its reasoning does not count. Case, spaces and punctuation make no difference.
   *
   * @throws IllegalArgumentException if a value has neither letter nor digit
   */
  public TranscriptAssert doesNotDisclose(Object... values) {
    isNotNull();
    for (Object value : values) {
      List<Evidence> found = Detectors.disclosure(value).find(actual);
      if (!found.isEmpty()) {
        failWithMessage("discloses \"%s\": %s", value, found.get(0));
      }
    }
    return this;
  }

  /** Fails if the model asked for any of the tools, whether or not it exists. */
  public TranscriptAssert didNotCall(String... tools) {
    isNotNull();
    for (ToolCall call : actual.toolCalls()) {
      if (Arrays.asList(tools).contains(call.name())) {
        failWithMessage("called %s %s", call.name(), call.arguments());
      }
    }
    return this;
  }
}
