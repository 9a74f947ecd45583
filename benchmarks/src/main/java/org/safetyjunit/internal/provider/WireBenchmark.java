package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.ToolDefinition;

/** JSON of a request and of its reply; in the package whose parts it measures. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WireBenchmark {

  private static final String TEXT = "Only the owner of an account may move money. ".repeat(20);

  private static final byte[] REPLY =
      """
      {"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"fixed",
      "choices":[{"index":0,"message":{"role":"assistant","content":"%s","refusal":null},
      "finish_reason":"stop"}],
      "usage":{"prompt_tokens":58,"completion_tokens":61,"total_tokens":119}}"""
          .formatted(TEXT)
          .getBytes(StandardCharsets.UTF_8);

  private final WireFormat format = format();

  private final ModelRequest request =
      new ModelRequest(
          List.of(Message.system(TEXT), Message.user(TEXT)),
          List.of(
              new ToolDefinition(
                  "transfer",
                  "Moves money.",
                  """
                  {"type": "object", "properties": {"to": {"type": "string"}, "amount": \
                  {"type": "integer"}}, "required": ["to", "amount"]}""")));

  /** For JMH. */
  public WireBenchmark() {}

  private static WireFormat format() {
    ModelSettings settings =
        new ModelSettings(
            "local",
            "openai",
            Optional.of("fixed"),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Map.of());
    return new OpenAiFormat(
        settings, Wishes.in(settings), new OpaqueParts("openai", "fixed"), "max_tokens");
  }

  /** A request of 1.8 kB of text and a tool. */
  @Benchmark
  public byte[] requestToJson() {
    return Json.bytes(format.request(request));
  }

  /** A reply of 0.9 kB of text. */
  @Benchmark
  public ModelReply replyFromJson() throws IOException, UnusableAnswer {
    return format.reply(Json.read(REPLY), request);
  }
}
