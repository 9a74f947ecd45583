package org.safetyjunit.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte takes about a thousand times as long as a kilobyte, whatever it is made of. */
@Tag("slow")
class ReplyReaderGrowthTest {

  private static final int MEGABYTE = 1_000_000;
  private static final int RUNS = 5;

  /** Generous: a loaded machine and a cold JVM; the benchmark says what it really takes. */
  private static final double LONGEST_MILLIS = 1_500;

  /** Of eight times the text; linear is 8, quadratic is 64. */
  private static final double LARGEST_RATIO = 24;

  private static final double NOISE_MILLIS = 30;

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void growsLinearly(String name, IntFunction<String> reply) {
    double small = millis(reply.apply(MEGABYTE / 8));
    double large = millis(reply.apply(MEGABYTE));
    assertThat(large).as("milliseconds for a megabyte").isLessThan(LONGEST_MILLIS);
    assertThat(large)
        .as("milliseconds for a megabyte, where an eighth of it takes %.1f", small)
        .isLessThan(LARGEST_RATIO * small + NOISE_MILLIS);
  }

  /** Of the processor, not of the clock: others may be using the machine. */
  private static double millis(String reply) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begun = threads.getCurrentThreadCpuTime();
      ReplyReader.read(reply);
      best = Math.min(best, (threads.getCurrentThreadCpuTime() - begun) / 1e6);
    }
    return best;
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("prose", "The quick brown fox jumps over the lazy dog. "),
        shape("calls", "Next.\n<call tool=\"a\">{\"x\": [1, 2, \"three\"]}</call>\n"),
        shape("calls in other forms", "<function=f><parameter=p>v &amp; w</parameter></function>"),
        shape("open calls", "<call tool=\"a\">{\"x\": "),
        shape("open calls on lines", "<call tool=\"a\">{\"x\": \n"),
        shape("open calls with strings", "<call tool=\"a\">{\"x\": \"\n"),
        shape("closing tags", "</call>"),
        shape("nested calls", "<tool_call>"),
        shape("nested functions", "<function=f>"),
        shape("open arguments", "<function=f>\n<parameter=p>\n"),
        shape("open functions with whole arguments", "<function=f>\n<parameter=p>v</parameter>\n"),
        shape("open reasoning", "<think>"),
        shape("closed reasoning", "</think> <call tool=\"a\">{}</call> "),
        shape("open comments", "<!-- "),
        shape("open CDATA", "<call tool=\"a\"><![CDATA[\n"),
        shape("open code blocks in calls", "<call tool=\"a\">```{"),
        shape("brackets", "<"),
        shape("names of tags", "<call "),
        shape("quotes in tags", "<call tool=\""),
        shape("ticks", "` "),
        shape("runs of ticks", "a ` b `` c ``` d ```` e "),
        shape("fences", "```\n"),
        shape("fences of other lengths", "```\n````\n"),
        shape("block quotes", "> <call tool=\"a\">{}</call>\n"),
        shape("indented lines", "\n    <call tool=\"a\">{}</call>\n"),
        shape("references", "&lt;&#60;&#x3c;"),
        shape("blank lines", "\n"),
        shape("blanks", " "),
        Arguments.of("one long argument", (IntFunction<String>) ReplyReaderGrowthTest::oneCall),
        Arguments.of("deep JSON", (IntFunction<String>) ReplyReaderGrowthTest::deepJson),
        Arguments.of("ever longer runs", (IntFunction<String>) ReplyReaderGrowthTest::longerRuns),
        Arguments.of("a chance reply", (IntFunction<String>) ReplyReaderGrowthTest::chance));
  }

  private static Arguments shape(String name, String piece) {
    IntFunction<String> reply = length -> piece.repeat(length / piece.length());
    return Arguments.of(name, reply);
  }

  private static String oneCall(int length) {
    return "<call tool=\"a\">{\"x\": \"" + "</call> \\\" ".repeat(length / 11) + "\"}</call>";
  }

  private static String deepJson(int length) {
    return "<call tool=\"a\">" + "{\"x\":".repeat(length / 6) + "}".repeat(length / 6) + "</call>";
  }

  private static String longerRuns(int length) {
    StringBuilder reply = new StringBuilder();
    for (int run = 1; reply.length() < length; run++) {
      reply.append("`".repeat(run)).append(' ');
    }
    return reply.toString();
  }

  private static String chance(int length) {
    BrokenReplies broken = new BrokenReplies(7);
    StringBuilder reply = new StringBuilder();
    while (reply.length() < length) {
      reply.append(broken.next());
    }
    return reply.toString();
  }
}
