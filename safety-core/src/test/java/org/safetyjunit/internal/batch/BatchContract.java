package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyjunit.internal.batch.Eventually.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

/** What holds for every provider's batch engine. */
@Timeout(60)
abstract class BatchContract {

  private static final String[] FOUR = {"A?", "B?", "C?", "D?"};

  @TempDir Path directory;
  private FakeBatchServer server;

  abstract FakeBatchServer start();

  @BeforeEach
  void startServer() {
    server = start();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private static String text(Future<ModelReply> answer) throws Exception {
    return answer.get(30, TimeUnit.SECONDS).text();
  }

  private static ModelException fault(Future<ModelReply> answer) {
    ExecutionException e =
        catchThrowableOfType(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS));
    assertThat(e).isNotNull();
    assertThat(e.getCause()).isInstanceOf(ModelException.class);
    return (ModelException) e.getCause();
  }

  private static void assertAnswered(List<Future<ModelReply>> answers, String... questions)
      throws Exception {
    for (int i = 0; i < questions.length; i++) {
      assertThat(text(answers.get(i))).isEqualTo("You ask: " + questions[i]);
    }
  }

  // Waves

  @Test
  void requestsThatWaitTogetherAreOneBatchAndEachGetsItsOwnResult() throws Exception {
    server.echo();
    String[] questions =
        IntStream.range(0, 40).mapToObj(i -> "Question " + i + "?").toArray(String[]::new);
    try (Talk talk = Talk.start(server, directory, 40)) {
      assertAnswered(talk.ask(questions), questions);
      assertThat(server.submissions()).isEqualTo(1);
      assertThat(server.requests()).isEqualTo(40);
    }
  }

  @Test
  void equalRequestsAreNeverMerged() throws Exception {
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<String> ids = new ArrayList<>();
      for (Future<ModelReply> answer : talk.ask("Same?", "Same?", "Same?", "Same?")) {
        ids.add(answer.get(30, TimeUnit.SECONDS).id());
      }
      assertThat(server.requests()).isEqualTo(4);
      assertThat(ids).doesNotHaveDuplicates();
    }
  }

  @Test
  void moreRequestsThanABatchHoldsAreSeveral() throws Exception {
    server.echo();
    String[] questions = {"A?", "B?", "C?", "D?", "E?", "F?"};
    try (Talk talk = Talk.start(server, directory, 3)) {
      assertAnswered(talk.ask(questions), questions);
      assertThat(server.batches()).extracting(batch -> batch.requests.size()).containsExactly(3, 3);
    }
  }

  @Test
  void aReplyIsReadAsThatOfASingleCall() throws Exception {
    try (Talk talk = Talk.start(server, directory, 1)) {
      ModelReply reply = talk.ask("Hello?").get(0).get(30, TimeUnit.SECONDS);
      assertThat(reply.model()).isEqualTo("model-1-2026");
      assertThat(reply.usage().inputTokens()).isEqualTo(10);
      assertThat(reply.usage().outputTokens()).isEqualTo(20);
      assertThat(reply.id()).isEqualTo("reply-1");
    }
  }

  // What becomes of single requests

  @Test
  void anErrorMayPassOrLastAsItSays() throws Exception {
    server.script(
        request ->
            switch (server.question(request)) {
              case "A?" -> new Fate.Fails(400, "invalid_request_error", "No such parameter.");
              case "B?" -> new Fate.Fails(529, "overloaded_error", "Too busy.");
              default -> new Fate.Says("Fine.");
            });
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      assertThat(fault(answers.get(0)).isTransient()).isFalse();
      assertThat(fault(answers.get(0))).hasMessageContaining("No such parameter.");
      assertThat(fault(answers.get(1)).isTransient()).isTrue();
      assertThat(fault(answers.get(1))).hasMessageContaining("Too busy.");
      assertThat(text(answers.get(2))).isEqualTo("Fine.");
      assertThat(text(answers.get(3))).isEqualTo("Fine.");
    }
  }

  @Test
  void aRequestThatExpiredOrIsNotToldOfMayBeAskedAgain() throws Exception {
    server.script(
        request ->
            switch (server.question(request)) {
              case "A?" -> new Fate.Expires();
              case "B?" -> new Fate.Vanishes();
              default -> new Fate.Says("Fine.");
            });
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      assertThat(fault(answers.get(0)).isTransient()).isTrue();
      assertThat(fault(answers.get(0))).hasMessageContaining("expired");
      assertThat(fault(answers.get(1)).isTransient()).isTrue();
      assertThat(fault(answers.get(1))).hasMessageContaining("without a result");
      assertThat(text(answers.get(2))).isEqualTo("Fine.");
    }
  }

  @Test
  void aBatchThatSomebodyElseCancelledMayBeAskedAgain() throws Exception {
    server.hold();
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      await(() -> server.submissions() == 1);
      talk.engine.cancel(server.batches().get(0).id);
      for (Future<ModelReply> answer : answers) {
        assertThat(fault(answer).isTransient()).isTrue();
      }
    }
  }

  // Giving up

  @Test
  void oneThatStopsWaitingLeavesTheOthersAlone() throws Exception {
    server.echo().hold();
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      await(() -> server.submissions() == 1);
      answers.get(1).cancel(true);
      Thread.sleep(200);
      server.letGo();
      assertThat(text(answers.get(0))).isEqualTo("You ask: A?");
      assertThat(text(answers.get(3))).isEqualTo("You ask: D?");
      assertThat(server.cancelled()).isZero();
    }
  }

  @Test
  void aBatchIsCancelledWhenNobodyWaitsForItAnyMore() throws Exception {
    server.hold();
    try (Talk talk = Talk.start(server, directory, 4)) {
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      await(() -> server.calls(server.lookPath()) > 0);
      answers.forEach(answer -> answer.cancel(true));
      await(() -> server.cancelled() == 1);
    }
  }

  @Test
  void whatIsUnderWayAtTheEndOfTheRunIsCancelled() throws Exception {
    server.hold();
    Talk talk = Talk.start(server, directory, 4);
    List<Future<ModelReply>> answers = talk.ask(FOUR);
    await(() -> server.calls(server.lookPath()) > 0);
    talk.close();
    assertThat(server.cancelled()).isEqualTo(1);
    assertThat(answers).allSatisfy(answer -> assertThat(fault(answer).isTransient()).isTrue());
  }

  // Trouble on the way

  @Test
  void faultsWhileABatchIsUnderWayCostNothing() throws Exception {
    server
        .echo()
        .mishap(server.lookPath(), new MockResponse.Builder().code(500))
        .mishap(server.lookPath(), new MockResponse.Builder().code(429))
        .mishap(
            server.lookPath(),
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()))
        .mishap(server.lookPath(), new MockResponse.Builder().body("<html>Sorry</html>"))
        .mishap(server.lookPath(), new MockResponse.Builder().code(404))
        .mishap(server.lookPath(), new MockResponse.Builder().code(529));
    try (Talk talk = Talk.start(server, directory, 4)) {
      assertAnswered(talk.ask(FOUR), FOUR);
      assertThat(server.unusedMishaps()).isZero();
      assertThat(server.submissions()).isEqualTo(1);
    }
  }

  @Test
  void aKeyThatIsNoLongerGoodEndsTheWait() throws Exception {
    server.hold();
    for (int i = 0; i < 3; i++) {
      server.mishap(server.lookPath(), new MockResponse.Builder().code(401));
    }
    try (Talk talk = Talk.start(server, directory, 4)) {
      ModelException fault = fault(talk.ask(FOUR).get(2));
      assertThat(fault.isTransient()).isFalse();
      assertThat(fault).hasMessageContaining("HTTP 401");
    }
  }

  @Test
  void resultsThatBreakOffAreReadAgain() throws Exception {
    server.echo().looksBeforeEnd(0);
    try (Talk talk = Talk.start(server, directory, 4)) {
      server.hold();
      List<Future<ModelReply>> answers = talk.ask(FOUR);
      await(() -> server.submissions() == 1);
      server.brokenAnswer(server.resultsPath(server.batches().get(0).id));
      server.letGo();
      assertAnswered(answers, FOUR);
      assertThat(server.unusedMishaps()).isZero();
      assertThat(server.submissions()).isEqualTo(1);
    }
  }

  @Test
  void aSubmissionThatIsPutOffIsMadeLater() throws Exception {
    server
        .echo()
        .mishap(server.submission(), new MockResponse.Builder().code(429))
        .mishap(server.submission(), new MockResponse.Builder().code(503));
    try (Talk talk = Talk.start(server, directory, 4)) {
      assertAnswered(talk.ask(FOUR), FOUR);
      assertThat(server.unusedMishaps()).isZero();
      assertThat(server.submissions()).isEqualTo(1);
    }
  }

  @Test
  void aSubmissionWhoseAnswerWasLostIsNotMadeTwice() throws Exception {
    server.echo().lostAnswer(server.submission());
    try (Talk talk = Talk.start(server, directory, 4)) {
      assertAnswered(talk.ask(FOUR), FOUR);
      assertThat(server.unusedMishaps()).isZero();
      assertThat(server.submissions()).isEqualTo(1);
    }
  }

  @Test
  void aSubmissionThatIsRefusedIsToldToEveryoneAtOnce() throws Exception {
    server.mishap(
        server.submission(),
        new MockResponse.Builder().code(400).body("{\"error\": {\"message\": \"No batches.\"}}"));
    try (Talk talk = Talk.start(server, directory, 4)) {
      for (Future<ModelReply> answer : talk.ask(FOUR)) {
        assertThat(fault(answer).isTransient()).isFalse();
        assertThat(fault(answer)).hasMessageContaining("No batches.");
      }
      assertThat(server.submissions()).isZero();
      assertThat(directory.resolve("mine")).isEmptyDirectory();
    }
  }

  // After a restart

  @Test
  void aKilledRunFindsItsBatchAgainAndPaysNothingTwice() throws Exception {
    server.echo().hold();
    try (Talk killed = Talk.start(server, directory, 4)) {
      killed.ask(FOUR);
      await(() -> server.calls(server.lookPath()) > 0);
      killed.engine.die();
      try (Talk resumed = Talk.resume(server, directory, 4)) {
        List<Future<ModelReply>> answers = resumed.ask(FOUR);
        await(() -> server.calls(server.lookPath()) > 3);
        server.letGo();
        assertAnswered(answers, FOUR);
      }
    }
    assertThat(server.submissions()).isEqualTo(1);
  }

  @Test
  void aKilledRunFindsABatchWhoseIdItHadNotLearnt() throws Exception {
    server.echo();
    try (Talk other = Talk.start(server, directory.resolve("elsewhere"), 4)) {
      assertAnswered(other.ask(FOUR), FOUR); // of the same size, at the same time
    }
    try (Talk killed = Talk.start(server, directory, 4)) {
      killed.engine.dieOfSubmitting();
      killed.ask(FOUR);
      await(killed.engine::isDead);
      try (Talk other = Talk.start(server, directory.resolve("elsewhere"), 4)) {
        assertAnswered(other.ask(FOUR), FOUR);
      }
      try (Talk resumed = Talk.resume(server, directory, 4)) {
        assertAnswered(resumed.ask(FOUR), FOUR);
      }
    }
    assertThat(server.submissions()).isEqualTo(3);
  }

  @Test
  void aKilledRunSubmitsWhatItHadOnlyMeantTo() throws Exception {
    server.echo();
    try (Talk killed = Talk.start(server, directory, 4)) {
      killed.engine.die();
      killed.ask(FOUR);
      await(() -> directory.resolve("mine").toFile().list() != null);
      try (Talk resumed = Talk.resume(server, directory, 4)) {
        assertAnswered(resumed.ask(FOUR), FOUR);
      }
    }
    assertThat(server.submissions()).isEqualTo(1);
  }

  @Test
  void resultsGoToTheTrialsThatAskedForThem() throws Exception {
    AtomicInteger count = new AtomicInteger();
    server.script(request -> new Fate.Says("Any " + count.incrementAndGet()));
    List<String> before = new ArrayList<>();
    try (Talk killed = Talk.start(server, directory, 4)) {
      for (Future<ModelReply> answer : killed.ask("Same?", "Same?", "Same?", "Same?")) {
        before.add(answer.get(30, TimeUnit.SECONDS).text());
      }
      killed.engine.die();
    }
    // Trials 2 and 4 are known whole from elsewhere, so that only 1 and 3 ask again, and 5 is new.
    try (Talk resumed = Talk.resume(server, directory, 1)) {
      String first = resumed.ask(1, 7, "Same?").get(30, TimeUnit.SECONDS).text();
      String third = resumed.ask(3, 7, "Same?").get(30, TimeUnit.SECONDS).text();
      assertThat(List.of(first, third)).containsExactly(before.get(0), before.get(2));
      assertThat(server.submissions()).isEqualTo(1);
      resumed.ask(5, 7, "Same?").get(30, TimeUnit.SECONDS);
      assertThat(server.submissions()).isEqualTo(2);
    }
  }

  @Test
  void trialsOfAnotherRunAreOthers() throws Exception {
    server.echo();
    try (Talk earlier = Talk.start(server, directory, 1)) {
      assertThat(text(earlier.ask(1, 7, "A?"))).isEqualTo("You ask: A?");
    }
    try (Talk resumed = Talk.resume(server, directory, 1)) {
      assertThat(text(resumed.ask(1, 8, "A?"))).isEqualTo("You ask: A?");
    }
    try (Talk fresh = Talk.start(server, directory, 1)) {
      assertThat(text(fresh.ask(1, 7, "A?"))).isEqualTo("You ask: A?");
    }
    assertThat(server.submissions()).isEqualTo(3);
  }

  @Test
  void aRequestThatFailedBeforeTheRestartIsAskedAnew() throws Exception {
    server.script(
        request ->
            server.submissions() == 1
                ? new Fate.Fails(529, "overloaded_error", "Too busy.")
                : new Fate.Says("Now."));
    try (Talk killed = Talk.start(server, directory, 1)) {
      assertThat(fault(killed.ask(1, 7, "A?")).isTransient()).isTrue();
      killed.engine.die();
    }
    try (Talk resumed = Talk.resume(server, directory, 1)) {
      assertThat(text(resumed.ask(1, 7, "A?"))).isEqualTo("Now.");
    }
    assertThat(server.submissions()).isEqualTo(2);
  }
}
