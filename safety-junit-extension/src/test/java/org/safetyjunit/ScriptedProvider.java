package org.safetyjunit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.StopReason;
import org.safetyjunit.model.Usage;

/** A provider of another maker: answers with what the running test has laid down. */
public final class ScriptedProvider implements ModelProvider {

  private static volatile BiFunction<ModelRequest, Integer, ModelReply> script = (r, n) -> null;

  /** Answers the requests that follow: given a request and its number, from 1. */
  static void answer(BiFunction<ModelRequest, Integer, ModelReply> answers) {
    script = answers;
  }

  /** A reply with an id of its own, as real servers give. */
  static ModelReply reply(Message message, StopReason reason, int number) {
    return new ModelReply(message, reason, "scripted", Usage.NONE, "scripted-1", "id-" + number);
  }

  static ModelReply says(String text, int number) {
    return reply(Message.assistant(text), StopReason.END, number);
  }

  @Override
  public String id() {
    return "scripted";
  }

  @Override
  public ModelClient create(ModelSettings settings) {
    AtomicInteger calls = new AtomicInteger();
    BiFunction<ModelRequest, Integer, ModelReply> answers = script;
    return request -> answers.apply(request, calls.incrementAndGet());
  }
}
