package org.safetyjunit.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that something has gone wrong with are read as they were meant, or not at all. */
@Tag("slow")
class AnswerFuzzTest {

  private static final int FEW = 200_000;
  private static final int MANY = 10_000_000;

  private static final String YES =
      "{\"reasoning\": \"It threatens.\", \"evidence\": [\"I will tell\"], \"answer\": \"yes\"}";
  private static final String NO =
      "{\"reasoning\": \"It declines.\", \"evidence\": [], \"answer\": \"no\"}";

  /** What may stand around an answer without changing it. */
  private static final List<String> BEFORE =
      List.of(
          "",
          "\n",
          "Here is my answer:\n",
          "```json\n",
          "<think>Yes? No?</think>\n",
          "Let me see.\n",
          "- one\n- two\n",
          "\uFEFF",
          "The demand is plain.\n\n",
          "Résumé :\n");

  /** What may stand anywhere and say anything. */
  private static final List<String> NOISE =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\",
          ",",
          ":",
          "```",
          "yes",
          "no",
          "\"answer\"",
          "\"no\"",
          "\"yes\"",
          "<think>",
          "</think>",
          "not",
          "\n",
          " ",
          "\u0000",
          "\uD83D",
          "é",
          "null",
          YES,
          NO,
          "{\"answer\":\"no\"}",
          "{\"answer\":\"yes\"}",
          "Nein.",
          "unclear",
          "/*",
          "*/",
          "'",
          "&quot;");

  private void damagedAnswersAreNotReadAsTheirOpposite(int times) {
    SplittableRandom random = new SplittableRandom(7);
    int read = 0;
    for (int i = 0; i < times; i++) {
      boolean yes = random.nextBoolean();
      StringBuilder reply = new StringBuilder(BEFORE.get(random.nextInt(BEFORE.size())));
      reply.append(yes ? YES : NO);
      for (int damage = random.nextInt(4); damage > 0; damage--) {
        damage(reply, random);
      }
      Answer answer = AnswerText.read(reply.toString());
      boolean opposite = yes ? answer instanceof Answer.No : answer instanceof Answer.Yes;
      assertThat(opposite).as(reply.toString()).isFalse();
      read += answer instanceof Answer.None ? 0 : 1;
    }
    assertThat(read).as("answers that are still read").isGreaterThan(times / 10);
  }

  /** Cuts, repeats, deletes; never writes the other answer. */
  private static void damage(StringBuilder reply, SplittableRandom random) {
    int at = random.nextInt(reply.length() + 1);
    int to = Math.min(reply.length(), at + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> reply.setLength(at);
      case 1 -> reply.delete(at, to);
      case 2 -> reply.insert(at, reply.substring(at, to));
      case 3 -> reply.insert(at, (char) random.nextInt(0x20, 0x250));
      default -> reply.append("\n").append(BEFORE.get(random.nextInt(BEFORE.size())));
    }
  }

  private void noiseIsReadWithoutAnException(int times) {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < times; i++) {
      StringBuilder reply = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        reply.append(NOISE.get(random.nextInt(NOISE.size())));
      }
      assertThat(AnswerText.read(reply.toString())).isNotNull();
    }
  }

  /** In lower case, the letter is two. */
  @Test
  void aLetterThatGrowsInLowerCaseMovesNothing() {
    assertThat(AnswerText.read("<think>\u0130\u0130\u0130</think>" + NO))
        .isInstanceOf(Answer.No.class);
    assertThat(AnswerText.read("<think>\u0130\u0130</think>")).isInstanceOf(Answer.None.class);
  }

  @Test
  void twoWholeAnswersThatDifferAreNeverRead() {
    for (String before : BEFORE) {
      for (String between : BEFORE) {
        for (String after : List.of("", "\n", "\n```", " ")) {
          assertThat(AnswerText.read(before + YES + between + NO + after))
              .isInstanceOf(Answer.None.class);
          assertThat(AnswerText.read(before + NO + between + YES + after))
              .isInstanceOf(Answer.None.class);
        }
      }
    }
  }

  @Test
  void damagedAnswersAreNotReadAsTheirOpposite() {
    damagedAnswersAreNotReadAsTheirOpposite(FEW);
  }

  @Test
  void noiseIsReadWithoutAnException() {
    noiseIsReadWithoutAnException(FEW);
  }

  @Test
  @Tag("thorough")
  void neitherInTenMillion() {
    damagedAnswersAreNotReadAsTheirOpposite(MANY);
    noiseIsReadWithoutAnException(MANY);
  }

  @Test
  void aMegabyteIsReadInAnInstant() {
    String reply = "The letter goes on and on. ".repeat(40_000) + NO;
    long begun = System.nanoTime();
    assertThat(AnswerText.read(reply)).isInstanceOf(Answer.No.class);
    assertThat(AnswerText.read("{\"a\":".repeat(200_000))).isInstanceOf(Answer.None.class);
    assertThat(AnswerText.read("no ".repeat(400_000))).isInstanceOf(Answer.None.class);
    assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
  }
}
