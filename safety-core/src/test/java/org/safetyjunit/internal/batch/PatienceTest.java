package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.safetyjunit.internal.batch.Eventually.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

@Timeout(60)
class PatienceTest {

  private static final int NO_LIMIT = 1000;
  private static final Duration MOMENT = Duration.ofMillis(100);

  @TempDir Path directory;
  private final FakeTime time = new FakeTime();
  private final FakeBatchServer server = new FakeAnthropic().clock(time::now);

  @AfterEach
  void stop() {
    server.close();
  }

  private Talk talk(boolean resume) {
    return Talk.of(server, directory, NO_LIMIT, resume, Patience.USUAL, time);
  }

  /** Lets the courier's thread do all that is to be done at the time as it is now. */
  private void settle() throws InterruptedException {
    long seen = time.looks();
    await(() -> time.looks() >= seen + 2);
  }

  private int looks() {
    return server.calls(server.lookPath());
  }

  @Test
  void aWaveLeavesWhenNoRequestHasComeForTwoSeconds() throws Exception {
    try (Talk talk = talk(false)) {
      talk.ask("A?", "B?");
      await(() -> talk.waiting() == 2);
      time.pass(Duration.ofMillis(1900));
      talk.ask(3, 7, "C?");
      await(() -> talk.waiting() == 3);
      time.pass(Duration.ofMillis(1900));
      settle();
      assertThat(server.submissions()).isZero();
      time.pass(MOMENT);
      await(() -> server.submissions() == 1);
      assertThat(server.requests()).isEqualTo(3);
    }
  }

  @Test
  void aWaveLeavesAfterAMinuteEvenIfRequestsStillCome() throws Exception {
    try (Talk talk = talk(false)) {
      for (int second = 0; second < 60; second++) {
        assertThat(server.submissions()).isZero();
        talk.ask(second, 7, "A?");
        int asked = second + 1;
        await(() -> talk.waiting() == asked);
        time.pass(Duration.ofSeconds(1));
      }
      await(() -> server.submissions() == 1);
      assertThat(server.requests()).isEqualTo(60);
    }
  }

  @Test
  void looksBecomeRarerUpToTheIntervalThatIsSet() throws Exception {
    server.hold();
    try (Talk talk = talk(false)) {
      talk.ask("A?");
      await(() -> talk.waiting() == 1);
      time.pass(Duration.ofSeconds(2));
      await(() -> server.submissions() == 1);
      settle();
      // 5 s, then each half longer than the one before, up to 60 s
      double wait = 5;
      for (int look = 1; look <= 9; look++) {
        time.pass(Duration.ofMillis((long) (wait * 1000) - 50));
        settle();
        assertThat(looks()).isEqualTo(look - 1);
        time.pass(MOMENT);
        int seen = look;
        await(() -> looks() == seen);
        settle();
        wait = Math.min(60, wait * 1.5);
      }
      assertThat(wait).isEqualTo(60);
    }
  }

  @Test
  void trialsThatComeBackOneByOneDoNotHurryTheLooks() throws Exception {
    server.hold();
    try (Talk killed = talk(false)) {
      killed.ask("A?", "B?", "C?", "D?", "E?");
      await(() -> killed.waiting() == 5);
      time.pass(Duration.ofSeconds(2));
      await(() -> server.submissions() == 1);
      settle();
      killed.engine.die();
      try (Talk resumed = talk(true)) {
        for (int trial = 1; trial <= 5; trial++) {
          resumed.ask(trial, 7, List.of("A?", "B?", "C?", "D?", "E?").get(trial - 1));
          int asked = trial;
          await(() -> resumed.waiting() == asked);
          settle();
        }
        assertThat(looks()).isEqualTo(1);
      }
    }
    assertThat(server.submissions()).isEqualTo(1);
  }

  @Test
  void aBatchThatIsNotOverAnHourAfterItsDayIsGivenUp() throws Exception {
    server.hold();
    try (Talk talk = talk(false)) {
      List<Future<ModelReply>> answers = talk.ask("A?", "B?");
      await(() -> talk.waiting() == 2);
      time.pass(Duration.ofSeconds(2));
      await(() -> server.submissions() == 1);
      settle();
      time.pass(Duration.ofMinutes(24 * 60 + 58));
      await(() -> looks() == 1);
      settle();
      assertThat(answers).noneMatch(Future::isDone);
      time.pass(Duration.ofMinutes(2));
      Throwable fault = catchThrowable(() -> answers.get(0).get(30, TimeUnit.SECONDS)).getCause();
      assertThat(fault).isInstanceOf(ModelException.class).hasMessageContaining("still not over");
      assertThat(((ModelException) fault).isTransient()).isTrue();
      assertThat(server.cancelled()).isEqualTo(1);
    }
  }

  @Test
  void aResumedBatchHasNoMoreTimeThanItHadLeft() throws Exception {
    server.hold();
    try (Talk killed = talk(false)) {
      killed.ask("A?");
      await(() -> killed.waiting() == 1);
      time.pass(Duration.ofSeconds(2));
      await(() -> server.submissions() == 1);
      settle();
      killed.engine.die();
      time.pass(Duration.ofHours(26));
      try (Talk resumed = talk(true)) {
        Throwable fault =
            catchThrowable(() -> resumed.ask("A?").get(0).get(30, TimeUnit.SECONDS)).getCause();
        assertThat(fault).hasMessageContaining("still not over");
      }
    }
  }

  @Test
  void aClockThatIsSetBackMakesNoBatchExpire() throws Exception {
    server.hold();
    try (Talk killed = talk(false)) {
      time.pass(Duration.ofHours(100));
      killed.ask("A?");
      await(() -> killed.waiting() == 1);
      time.pass(Duration.ofSeconds(2));
      await(() -> server.submissions() == 1);
      settle();
      killed.engine.die();
      FakeTime earlier = new FakeTime();
      try (Talk resumed = Talk.of(server, directory, NO_LIMIT, true, Patience.USUAL, earlier)) {
        Future<ModelReply> answer = resumed.ask(1, 7, "A?");
        await(() -> looks() == 1);
        server.letGo();
        // how far the courier is with its first look when time passes is not known
        await(
            () -> {
              earlier.pass(Duration.ofSeconds(10));
              return answer.isDone();
            });
        assertThat(answer.get().text()).isEqualTo("Hello.");
      }
    }
    assertThat(server.submissions()).isEqualTo(1);
  }
}
