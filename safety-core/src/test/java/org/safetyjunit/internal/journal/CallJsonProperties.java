package org.safetyjunit.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.safetyjunit.internal.trial.Purpose;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;

/** Whatever is recorded is read back as it was, from a line of its own. */
class CallJsonProperties {

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(40),
        Arbitraries.of(
            "", "a\nb\r\n", "\"crc\":\"00000000\"}", "\u2028\u0000 \uD83D\uDE00 ü", "{}"));
  }

  @Provide
  Arbitrary<Message> messages() {
    Arbitrary<ToolCall> calls = Combinators.combine(texts(), texts(), texts()).as(ToolCall::new);
    return Combinators.combine(
            texts(),
            texts(),
            calls.list().ofMaxSize(3),
            texts().injectNull(0.5),
            texts().injectNull(0.5))
        .as(
            (text, reasoning, toolCalls, toolCallId, opaque) ->
                new Message(Role.ASSISTANT, text, reasoning, toolCalls, toolCallId, opaque));
  }

  @Provide
  Arbitrary<Answer> answers() {
    Arbitrary<Long> tokens = Arbitraries.longs().between(0, Long.MAX_VALUE);
    Arbitrary<Usage> usages = Combinators.combine(tokens, tokens, tokens, tokens).as(Usage::new);
    Arbitrary<Answer> replies =
        Combinators.combine(
                messages(), Arbitraries.of(StopReason.class), texts(), usages, texts(), texts())
            .as(
                (m, reason, detail, usage, model, id) ->
                    new Answer.Reply(new ModelReply(m, reason, detail, usage, model, id)));
    Arbitrary<Answer> faults =
        Combinators.combine(
                texts(),
                Arbitraries.of(true, false),
                Arbitraries.longs().between(0, 1_000_000).map(Duration::ofMillis).injectNull(0.5))
            .as(Answer.Fault::new);
    return Arbitraries.oneOf(replies, faults);
  }

  @Property
  void aCallIsReadAsItWasWritten(
      @ForAll("answers") Answer answer, @ForAll Purpose purpose, @ForAll boolean overlapped)
      throws BadLineException {
    RecordedCall call =
        new RecordedCall(
            new CallKey(7, 2, purpose), 3, overlapped, new Fingerprint("a", "b", ""), answer);
    String line = sealed(call);
    assertThat(line).doesNotContain("\n");
    assertThat(LineSeal.intact(line)).isTrue();
    assertThat(CallJson.read(Json.read(line))).isEqualTo(call);
  }

  @Property
  void aLineThatHasChangedInOneCharacterIsNotIntact(
      @ForAll("answers") Answer answer, @ForAll int where, @ForAll char other) {
    RecordedCall call =
        new RecordedCall(
            new CallKey(1, 1, Purpose.SUBJECT), 1, false, new Fingerprint("", "b", ""), answer);
    String line = sealed(call);
    int at = Math.floorMod(where, line.length());
    if (line.charAt(at) == other || Character.isSurrogate(line.charAt(at))) {
      return;
    }
    char safe = Character.isSurrogate(other) ? '?' : other;
    String changed = line.substring(0, at) + safe + line.substring(at + 1);
    assertThat(changed.equals(line) || !LineSeal.intact(changed)).isTrue();
    assertThat(LineSeal.intact(line.substring(0, at))).isFalse();
  }

  @Property
  void faultsAreGivenAgainAsTheyCame(@ForAll boolean mayPass) {
    Answer.Fault fault = new Answer.Fault("busy", mayPass, mayPass ? Duration.ofSeconds(2) : null);
    try {
      fault.give();
    } catch (org.safetyjunit.model.ModelException e) {
      assertThat(Answer.Fault.of(e)).isEqualTo(fault);
      return;
    }
    throw new AssertionError("it was given as a reply: " + List.of(fault));
  }

  private static String sealed(RecordedCall call) {
    return new String(
            LineSeal.line(new JsonLines().text(CallJson.of(call))), StandardCharsets.UTF_8)
        .strip();
  }
}
