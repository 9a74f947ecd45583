package org.safetyjunit.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Replies put together by chance from what readers of tags stumble over. */
@Tag("slow")
class ReplyReaderFuzzTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Time that other processes take is not the reader's. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final long LONGEST_NANOS = 2_000_000_000L;

  @Test
  void readsTwoHundredThousandBrokenReplies() throws JsonProcessingException {
    read(200_000, 1);
  }

  @Test
  @Tag("thorough")
  void readsTenMillionBrokenReplies() throws JsonProcessingException {
    read(10_000_000, 2);
  }

  private static void read(int replies, long seed) throws JsonProcessingException {
    BrokenReplies broken = new BrokenReplies(seed);
    long calls = 0;
    long unreadable = 0;
    for (int i = 0; i < replies; i++) {
      String reply = broken.next();
      long begun = THREADS.getCurrentThreadCpuTime();
      ReadReply read = ReplyReader.read(reply);
      assertThat(THREADS.getCurrentThreadCpuTime() - begun)
          .as("nanoseconds for %s", reply)
          .isLessThan(LONGEST_NANOS);
      checkCalls(read, reply);
      checkPlaces(read, reply);
      checkQuoted(reply, i);
      calls += read.calls().size();
      unreadable += read.unreadable().isEmpty() ? 0 : 1;
    }
    assertThat(calls).isGreaterThan(replies / 100);
    assertThat(unreadable).isGreaterThan(replies / 100);
  }

  private static void checkCalls(ReadReply read, String reply) throws JsonProcessingException {
    for (ReadReply.Call call : read.calls()) {
      if (!JSON.readTree(call.arguments()).isObject() || call.name().isBlank()) {
        throw new AssertionError("%s in %s".formatted(call, reply));
      }
    }
  }

  private static void checkPlaces(ReadReply read, String reply) {
    for (ReadReply.Unreadable place : read.unreadable()) {
      if (place.at() < 0 || place.at() > reply.length() || place.line() < 1 || place.column() < 1) {
        throw new AssertionError("%s in %s".formatted(place, reply));
      }
    }
  }

  /** The same reply, thought or quoted as a whole, does nothing. */
  private static void checkQuoted(String reply, int turn) {
    String quoted =
        switch (turn % 4) {
          case 0 -> "Words.\n`````````\n" + reply.replace("`", "'") + "\n`````````\n";
          case 1 -> "Words.\n> " + reply.replaceAll("[\r\n]", "\n> ");
          case 2 ->
              "<think>" + reply.replaceAll("(?i)</(?=\\s*(antml:)?think)", "< /") + "</think>";
          default -> reply.replace("<", "&lt;").replace("[", "(");
        };
    if (!ReplyReader.read(quoted).calls().isEmpty()) {
      throw new AssertionError("run though not said: " + quoted);
    }
  }
}
