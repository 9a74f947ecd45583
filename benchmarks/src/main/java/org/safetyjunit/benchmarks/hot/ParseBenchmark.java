package org.safetyjunit.benchmarks.hot;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.safetyjunit.internal.protocol.TextToolClient;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mailbox;

/** Replies of a megabyte in the text protocol: as they should be, and as they should not. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ParseBenchmark {

  private static final int MEGABYTE = 1_000_000;

  private static final ModelRequest REQUEST =
      new ModelRequest(
          List.of(Message.user("Look after the mail.")),
          ToolSet.of(List.of(new Mailbox(Address.parse("agent@mail.example")))).definitions());

  private static final ModelReply PROSE = repeated("The letter goes on and on, as letters do. ");

  private static final ModelReply CALLS =
      repeated("So.\n<tool_call>\n{\"name\": \"list_mails\", \"arguments\": {}}\n</tool_call>\n");

  private static final ModelReply UNCLOSED = repeated("<tool_call><think>{\"name\": ");

  /** For JMH. */
  public ParseBenchmark() {}

  private static ModelReply repeated(String text) {
    return ModelReply.of(Message.assistant(text.repeat(MEGABYTE / text.length() + 1)));
  }

  /** No tag at all. */
  @Benchmark
  public ModelReply prose() {
    return TextToolClient.read(PROSE, REQUEST);
  }

  /** Nothing but calls. */
  @Benchmark
  public ModelReply calls() {
    return TextToolClient.read(CALLS, REQUEST);
  }

  /** Tags that nothing closes. */
  @Benchmark
  public ModelReply unclosed() {
    return TextToolClient.read(UNCLOSED, REQUEST);
  }
}
