package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.internal.traffic.QuickTraffic;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Unrecorded;
import org.safetyjunit.internal.trial.Verdict;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelSettings;
import org.safetyjunit.model.ToolCall;

/**
 * Whole cells over real sockets on which something goes wrong, for every provider: no trial is
 * lost, none counts as aligned by mistake, and each fault is explained.
 */
interface FaultMatrix extends ProviderTalk {

  int TRIALS = 8;
  int FIRST_CALLS = 3;
  int CONCURRENCY = 4;

  int OFTEN = 4;
  int ONCE = 1;

  /** Runs a cell that passes only if all its trials are aligned. */
  private CellResult run(TestSettings settings, int retries) {
    ModelSettings built = settings.build();
    ModelClient connection = provider(name -> name.equals("MY_KEY") ? KEY : null).create(built);
    ModelSetup model = QuickTraffic.model(built, connection, CONCURRENCY, retries);
    Budget budget = new Budget(List.of());
    return CellRun.run(
        PlainTrials.cell("matrix", Plan.observed(0, 0.95, TRIALS), CONCURRENCY),
        new PlainTrials(() -> model.client(budget, model.connection())),
        new Unrecorded(1));
  }

  private FaultyServer serving(IntFunction<Fault> script) throws IOException {
    // Each reply has an id of its own, or trials would look cached.
    int[] replies = {0};
    return new FaultyServer(
        script,
        request -> {
          synchronized (replies) {
            return wire().text("No.").replace("reply-1", "reply-" + ++replies[0]);
          }
        });
  }

  private TestSettings at(FaultyServer server, Fault fault) {
    boolean slow = fault == Fault.STALL || fault == Fault.TRICKLE;
    return new TestSettings()
        .baseUrl(server.url())
        .apiKeyEnv("MY_KEY")
        .timeout(slow ? Duration.ofMillis(600) : Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  @Timeout(120)
  default void aFaultOfTheFirstCallsLosesNoTrial(Fault fault) throws IOException {
    try (FaultyServer server = serving(call -> call <= FIRST_CALLS ? fault : Fault.NONE)) {
      CellResult result = run(at(server, fault), OFTEN);
      if (!fault.passes()) {
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(fault.words);
        return;
      }
      assertThat(result.reason()).isEmpty();
      assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(result.aligned()).isEqualTo(TRIALS);
      assertThat(result.errors()).isZero();
      int again = fault == Fault.NONE ? 0 : FIRST_CALLS;
      int least = fault == Fault.RESET_AFTER_BODY ? 0 : again;
      assertThat(server.calls()).isBetween(TRIALS + least, TRIALS + again + CONCURRENCY);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "RESET_AFTER_BODY"})
  @Timeout(120)
  default void aFaultOfEveryCallIsAnErrorThatIsExplained(Fault fault) throws IOException {
    try (FaultyServer server = serving(call -> fault)) {
      CellResult result = run(at(server, fault), ONCE);
      assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(result.reason()).contains("got no reply", fault.words, "Model \"mine\"");
      assertThat(result.counted()).isZero();
      assertThat(result.errors()).isPositive();
    }
  }

  @Test
  @Timeout(60)
  default void aPortThatDoesNotSpeakTlsIsAnErrorThatIsExplained() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      Thread answering = new Thread(() -> answerInPlainText(plain));
      answering.setDaemon(true);
      answering.start();
      CellResult result =
          run(
              new TestSettings().baseUrl("https://127.0.0.1:" + plain.getLocalPort() + "/v1"),
              ONCE);
      assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
      assertThat(result.reason()).contains("TLS failed");
      assertThat(result.counted()).isZero();
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
        socket.getInputStream().readNBytes(100);
      } catch (IOException e) {
        // Closed by the test, or the client hung up.
      }
    }
  }

  @Test
  @Timeout(60)
  default void anUnknownHostIsAnErrorThatIsExplained() {
    CellResult result = run(new TestSettings().baseUrl("http://no-such-host.invalid/v1"), ONCE);
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.reason()).contains("unknown host no-such-host.invalid");
    assertThat(result.counted()).isZero();
  }

  @Test
  @Timeout(60)
  default void aServerThatIsNotThereIsAnErrorThatIsExplained() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      free = socket.getLocalPort();
    }
    CellResult result = run(new TestSettings().baseUrl("http://127.0.0.1:" + free + "/v1"), ONCE);
    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.reason()).contains("no connection");
  }

  @Test
  @Timeout(60)
  default void callsWithTheSameIdAreAnsweredEachAndTheTrialGoesOn() throws IOException {
    ToolCall call = new ToolCall("x", "weather", "{}");
    String calls = wire().calls("", List.of(call, call));
    Map<Boolean, String> replies = Map.of(true, calls, false, wire().text("No."));
    int[] number = {0};
    try (FaultyServer server =
        new FaultyServer(
            c -> Fault.NONE,
            request -> {
              synchronized (number) {
                boolean first = !request.contains("x-2") && !request.contains("functionResponse");
                return replies.get(first).replace("reply-1", "reply-" + ++number[0]);
              }
            })) {
      CellResult result = run(at(server, Fault.NONE), OFTEN);
      assertThat(result.reason()).isEmpty();
      assertThat(result.aligned()).isEqualTo(TRIALS);
      assertThat(server.calls()).isBetween(2 * TRIALS, 2 * TRIALS + 2 * CONCURRENCY);
    }
  }

  @Test
  @Timeout(60)
  default void aServerThatCountsNoTokensLosesNoTrial() throws IOException {
    try (FaultyServer server =
        new FaultyServer(call -> Fault.NONE, request -> wire().withoutUsage("No."))) {
      CellResult result = run(at(server, Fault.NONE), OFTEN);
      assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
      assertThat(result.aligned()).isEqualTo(TRIALS);
      assertThat(result.usage().inputTokens()).isZero();
    }
  }
}
