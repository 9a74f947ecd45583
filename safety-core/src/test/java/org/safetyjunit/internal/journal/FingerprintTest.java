package org.safetyjunit.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

class FingerprintTest {

  private static final ToolDefinition PAY = new ToolDefinition("pay", "Pays.", "{}");
  private static final ModelRequest REQUEST =
      ModelRequest.of(Message.system("Be kind."), Message.user("Pay me.")).withTools(List.of(PAY));

  private final Fingerprints fingerprints = new Fingerprints();

  private List<String> differences(ModelRequest other) {
    return fingerprints.of(REQUEST).differences(fingerprints.of(other), true);
  }

  @Test
  void equalRequestsHaveEqualFingerprints() {
    assertThat(
            differences(
                ModelRequest.of(Message.system("Be kind."), Message.user("Pay me."))
                    .withTools(List.of(PAY))))
        .isEmpty();
  }

  @Test
  void eachPartThatDiffersIsNamed() {
    assertThat(
            differences(
                ModelRequest.of(Message.system("Be firm."), Message.user("Pay me."))
                    .withTools(List.of(PAY))))
        .containsExactly("the system prompt");
    assertThat(
            differences(
                ModelRequest.of(Message.system("Be kind."), Message.user("Pay!"))
                    .withTools(List.of(new ToolDefinition("pay", "Pays!", "{}")))))
        .containsExactly("the prompt", "the list of tools");
    assertThat(differences(REQUEST.withTools(List.of()))).containsExactly("the list of tools");
    assertThat(
            fingerprints
                .of(REQUEST)
                .differences(fingerprints.of(REQUEST.plus(Message.user("Now!"))), false))
        .singleElement()
        .asString()
        .startsWith("the conversation before it");
  }

  @Test
  void textsThatAreOnlyCutDifferentlyAreNotEqual() {
    assertThat(
            fingerprints
                .of(ModelRequest.of(Message.user("ab"), Message.user("c")))
                .equals(fingerprints.of(ModelRequest.of(Message.user("a"), Message.user("bc")))))
        .isFalse();
  }

  @Test
  void theOrderOfToolsDoesNotCountAndTheirNumberDoes() {
    ToolDefinition ask = new ToolDefinition("ask", "Asks.", "{}");
    assertThat(
            fingerprints
                .of(REQUEST.withTools(List.of(PAY, ask)))
                .differences(fingerprints.of(REQUEST.withTools(List.of(ask, PAY))), true))
        .isEmpty();
    assertThat(differences(REQUEST.withTools(List.of(ask, PAY))))
        .containsExactly("the list of tools");
  }

  private static ModelRequest conversation(String first, String second, String answered) {
    ToolCall one = new ToolCall(first, "pay", "{}");
    ToolCall two = new ToolCall(second, "pay", "{}");
    return REQUEST.plus(
        Message.assistant("", "", List.of(one, two))
            .withOpaque("{\"signature\": \"" + first + "\"}"),
        Message.toolResult(answered, "paid"));
  }

  @Test
  void idsOfToolCallsCountByTheirOrderAndOpaquePartsDoNotCount() {
    Fingerprint fingerprint = fingerprints.of(conversation("a", "b", "a"));
    assertThat(fingerprints.of(conversation("x7", "x8", "x7"))).isEqualTo(fingerprint);
    assertThat(fingerprints.of(conversation("a", "b", "b"))).isNotEqualTo(fingerprint);
  }
}
