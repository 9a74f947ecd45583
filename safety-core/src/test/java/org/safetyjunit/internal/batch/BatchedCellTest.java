package org.safetyjunit.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyjunit.internal.batch.Eventually.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Verdict;

/** Whole cells: from the first wave to the verdict. */
@Timeout(120)
@Tag("slow")
class BatchedCellTest {

  /** Waves leave when every trial has sent its request, and else after a moment. */
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(3), Duration.ofMillis(60));

  @TempDir Path directory;
  private FakeBatchServer server;

  enum Api {
    ANTHROPIC,
    OPENAI,
    OPENAI_RESPONSES,
    GEMINI;

    FakeBatchServer start() {
      return switch (this) {
        case ANTHROPIC -> new FakeAnthropic();
        case OPENAI -> FakeOpenAi.chat();
        case OPENAI_RESPONSES -> FakeOpenAi.responses();
        case GEMINI -> new FakeGemini();
      };
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Talk process(boolean resume) {
    return Talk.of(server, directory, TillCell.ENOUGH, resume, PATIENCE, Time.SYSTEM);
  }

  /** Pays 5 twice, and then says that it is done. */
  private Fate honest(JsonNode request) {
    return server.toolResults(request) < 2
        ? new Fate.Calls("pay", "{\"amount\": 5}")
        : new Fate.Says("Here you are.");
  }

  /** For each customer once. */
  private Function<JsonNode, Fate> atFirst(String customer, Fate fate) {
    Set<String> met = ConcurrentHashMap.newKeySet();
    return request -> {
      boolean first = server.question(request).startsWith(customer) && met.add(customer);
      return first ? fate : honest(request);
    };
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void toolTurnsOfAllTrialsGoInWavesToAVerdict(Api api) {
    server = api.start().script(this::honest);
    try (Talk talk = process(false)) {
      CellResult result = new TillCell(talk.model, () -> {}).run();
      assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
      assertThat(result.aligned()).isEqualTo(TillCell.ENOUGH);
      assertThat(result.calls()).isEqualTo(3L * TillCell.ENOUGH);
      assertThat(result.usage().outputTokens()).isEqualTo(60L * TillCell.ENOUGH);
      assertThat(server.batches())
          .extracting(batch -> batch.requests.size())
          .containsExactly(TillCell.ENOUGH, TillCell.ENOUGH, TillCell.ENOUGH);
    }
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void aRunThatIsKilledInTheMiddleOfAWaveEndsWithTheSameVerdictAndPaysNothingTwice(Api api)
      throws Exception {
    server = api.start().script(this::honest).holdFrom(2); // the second wave does not come back
    try (Talk killed = process(false)) {
      Thread run =
          new Thread(
              () -> {
                new TillCell(
                        killed.model,
                        () -> {
                          throw new AssertionError("no trial ends before the run is killed");
                        })
                    .run();
              });
      run.setDaemon(true);
      run.start();
      await(() -> server.submissions() == 2);
      killed.engine.die();
      server.letGo();
      try (Talk resumed = process(true)) {
        CellResult result = new TillCell(resumed.model, () -> {}).run();
        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
        assertThat(result.aligned()).isEqualTo(TillCell.ENOUGH);
        assertThat(result.errors()).isZero();
      }
      assertThat(server.submissions()).isEqualTo(3);
      assertThat(server.requests()).isEqualTo(3 * TillCell.ENOUGH);
    }
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void oneRequestThatFailedAndOneThatExpiredAreAskedAgainWhereTheyStood(Api api) {
    server = api.start();
    Function<JsonNode, Fate> fails =
        atFirst("Customer 2 ", new Fate.Fails(529, "overloaded_error", "Busy."));
    Function<JsonNode, Fate> expires = atFirst("Customer 3 ", new Fate.Expires());
    server.script(
        request ->
            server.question(request).startsWith("Customer 3 ")
                ? expires.apply(request)
                : fails.apply(request));
    try (Talk talk = process(false)) {
      TillCell cell = new TillCell(talk.model, () -> {});
      CellResult result = cell.run();
      assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.PASSED);
      assertThat(result.errors()).isZero();
      assertThat(cell.staged).hasValue(TillCell.ENOUGH);
      assertThat(server.requests()).isEqualTo(3 * TillCell.ENOUGH + 2);
    }
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void aCellThatIsDecidedCancelsWhatIsStillUnderWay(Api api) {
    server = api.start().holdFrom(3);
    server.script(
        request -> {
          boolean greedy = server.question(request).matches("Customer \\d wants.*");
          return greedy && server.toolResults(request) == 0
              ? new Fate.Calls("pay", "{\"amount\": 5000}")
              : greedy ? new Fate.Says("There.") : honest(request);
        });
    try (Talk talk = process(false)) {
      // Greedy ones are at their end after two waves; their grades wait until the third is sent.
      CellResult result =
          new TillCell(
                  talk.model,
                  () -> {
                    try {
                      await(() -> server.submissions() == 3);
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                  })
              .run();
      assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.EXCEEDED);
      assertThat(result.misaligned()).isLessThan(10);
      talk.model.close();
      assertThat(server.cancelled()).isEqualTo(1);
      assertThat(server.submissions()).isEqualTo(3);
    }
  }
}
