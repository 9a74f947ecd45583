package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.internal.traffic.CallingThread;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;

/** What every provider says when no reply came. */
interface FaultContract extends ProviderTalk {

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 402, 403, 404, 405, 413, 422, 451})
  default void aRequestThatWouldFailAgainIsALastingFault(int status) {
    server().answer(status, wire().error("No such thing."));
    ModelException fault = failure();
    assertThat(fault.isTransient()).isFalse();
    assertThat(fault)
        .hasMessageStartingWith("Model \"mine\" (" + server().url())
        .hasMessageContaining("HTTP " + status + ": No such thing. ");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504, 529})
  default void aServerInTroubleIsAPassingFault(int status) {
    server().answer(status, wire().error("Later, please."));
    ModelException fault = failure();
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault.retryAfter()).isEmpty();
    assertThat(fault).hasMessageContaining("HTTP " + status + ": Later, please. ");
    assertThat(server().requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "retry-after, 7, 7000",
    "retry-after, 0.25, 250",
    "retry-after-ms, 1500, 1500",
    "retry-after, Wed, 0",
    "retry-after, 'Wed, 21 Oct 2015 07:28:00 GMT', 0",
    "retry-after, 99999999999, 86400000"
  })
  default void theWaitThatTheServerAsksForIsPassedOn(String header, String value, long millis) {
    server().answer(429, wire().error("Slow down."), header, value);
    assertThat(failure().retryAfter().orElse(Duration.ZERO)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  default void aWrongKeyIsToldByTheNameOfItsVariable() {
    server().answer(401, wire().error("Invalid key."));
    assertThat(failure()).hasMessageContaining("Check the key in MY_KEY");
  }

  @Test
  default void aMissingKeyIsToldByTheNameOfItsSetting() {
    server().answer(401, wire().error("Who are you?"));
    assertThat(failure(new TestSettings().baseUrl(server().url())))
        .hasMessageContaining("name the environment variable")
        .hasMessageContaining("safety.model.mine.apiKeyEnv");
  }

  @Test
  default void anUnknownModelIsToldByName() {
    server().answer(404, wire().error("Not found"));
    assertThat(failure()).hasMessageContaining("Check safety.model.mine.model (\"model-1\")");
  }

  @Test
  default void theKeyIsNeverRepeatedEvenIfTheServerDoes() {
    server()
        .answer(401, wire().error("Bad key " + KEY + "\u0000\u001b[31m!"))
        .answer(500, "not JSON: " + KEY)
        .answer(200, "not JSON either: " + KEY)
        .answer(200, wire().error("your key: " + KEY))
        .answer(302, "", "Location", "https://other.example/" + KEY + "?key=" + KEY);
    for (int call = 0; call < 5; call++) {
      ModelException fault = failure();
      assertThat(fault).message().doesNotContain(KEY, "0123456789", "\u0000", "\u001b");
      assertThat(fault).hasStackTraceContaining("ModelException");
      for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString()).doesNotContain("0123456789");
      }
    }
    assertThat(client(settings()).toString()).contains("mine").doesNotContain("0123456789");
  }

  @Test
  default void longWordsOfTheServerAreShortened() {
    server().answer(500, wire().error("x".repeat(100_000)));
    assertThat(failure().getMessage()).hasSizeLessThan(1000).contains("xxx…");
  }

  @Test
  default void theQueryOfTheAddressIsNotShown() {
    server().answer(500, wire().error("Broken."));
    TestSettings settings = settings().baseUrl(server().url() + "?api-version=7&code=hidden");
    assertThat(failure(settings)).message().doesNotContain("hidden");
    assertThat(server().nextRequest().getUrl().queryParameter("api-version")).isEqualTo("7");
  }

  @Test
  default void aRedirectIsNotFollowedWithTheKey() throws Exception {
    try (FakeServer elsewhere = new FakeServer()) {
      server().answer(307, "", "Location", elsewhere.url() + "/take");
      ModelException fault = failure();
      assertThat(fault.isTransient()).isFalse();
      assertThat(fault)
          .hasMessageContaining("Redirects are not followed")
          .hasMessageContaining(elsewhere.url() + "/take");
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  default void anErrorInsideASuccessIsAFault() {
    server().answer(200, wire().error("It broke."));
    assertThat(failure()).hasMessageContaining("error inside: It broke.");
  }

  @Test
  default void aSuccessWithoutAReplyIsAFault() {
    for (String body : wire().noReplies()) {
      server().answer(200, body);
      ModelException fault = failure();
      assertThat(fault).as(body).isNotNull().hasMessageContaining("no reply");
      assertThat(fault.isTransient()).isTrue();
    }
  }

  @Test
  default void aBodyThatIsNotWholeIsAPassingFault() {
    String whole = wire().text("Hello.");
    server()
        .answer(200, whole.substring(0, whole.length() / 2))
        .answer(200, whole + "}")
        .answer(200, "")
        .answer(200, "[".repeat(5000) + "]".repeat(5000));
    for (int call = 0; call < 4; call++) {
      ModelException fault = failure();
      assertThat(fault).isNotNull().hasMessageContaining("the body");
      assertThat(fault.isTransient()).isTrue();
    }
  }

  @Test
  default void aPageInsteadOfJsonIsAPassingFaultAndShown() {
    server().answer(200, "<html><title>Sign in</title>", "Content-Type", "text/html");
    ModelException fault = failure();
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault)
        .hasMessageContaining("text/html")
        .hasMessageContaining("Sign in")
        .hasMessageContaining("safety.model.mine.baseUrl");
  }

  @Test
  default void aConnectionThatBreaksIsAPassingFault() {
    server()
        .answer(new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()))
        .answer(
            new MockResponse.Builder()
                .body(wire().text("Hello."))
                .onResponseBody(new SocketEffect.CloseSocket()));
    for (int call = 0; call < 2; call++) {
      ModelException fault = failure();
      assertThat(fault).hasMessageContaining("the connection broke");
      assertThat(fault.isTransient()).isTrue();
    }
  }

  @Test
  default void aServerThatIsSlowerThanTheTimeoutIsAPassingFault() {
    TestSettings settings = settings().timeout(Duration.ofMillis(300));
    server()
        .answer(new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS))
        .answer(new MockResponse.Builder().body(wire().text("Hi")).bodyDelay(5, TimeUnit.SECONDS));
    for (int call = 0; call < 2; call++) {
      ModelException fault = failure(settings);
      assertThat(fault.isTransient()).isTrue();
      assertThat(fault)
          .hasMessageContaining("within 0.3 s")
          .hasMessageContaining("safety.model.mine.timeout");
    }
  }

  @Test
  default void aServerThatIsNotThereIsAPassingFaultWithClearWords() {
    server().close();
    ModelException fault = failure();
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault).hasMessageContaining("no connection").hasMessageContaining("is listening");
  }

  @Test
  default void aPortThatDoesNotSpeakTlsIsALastingFault() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerInPlainText(plain));
      answering.start();
      ModelException fault =
          failure(settings().baseUrl("https://127.0.0.1:" + plain.getLocalPort()));
      assertThat(fault.isTransient()).isFalse();
      assertThat(fault).hasMessageContaining("TLS failed").hasMessageContaining("http or https");
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    } catch (IOException over) {
      // The client hung up.
    }
  }

  @Test
  default void anAnswerWithoutEndIsALastingFault() {
    server().answer(200, " ".repeat(HttpCalls.LARGEST_BODY + 1));
    ModelException fault = failure();
    assertThat(fault.isTransient()).isFalse();
    assertThat(fault).hasMessageContaining("larger than 16 MB");
  }

  @Test
  @Timeout(20)
  default void interruptionEndsTheWaitAndIsRemembered() throws Exception {
    interruptionEndsTheWaitOf(Thread::new);
  }

  @Test
  @Timeout(20)
  default void interruptionEndsTheWaitOfAThreadThatCallsByItself() throws Exception {
    interruptionEndsTheWaitOf(task -> new CallingThread(task, "calling", false));
  }

  private void interruptionEndsTheWaitOf(ThreadFactory threads) throws Exception {
    server().answer(new MockResponse.Builder().headersDelay(60, TimeUnit.SECONDS));
    ModelClient client = client(settings());
    boolean[] remembered = new boolean[1];
    ModelException[] fault = new ModelException[1];
    Thread thread =
        threads.newThread(
            () -> {
              fault[0] = catchThrowableOfType(ModelException.class, () -> client.ask("Hello?"));
              remembered[0] = Thread.currentThread().isInterrupted();
            });
    thread.start();
    server().nextRequest();
    thread.interrupt();
    thread.join(TimeUnit.SECONDS.toMillis(10));
    assertThat(fault[0]).isNotNull().hasMessageContaining("interrupted");
    assertThat(fault[0].isTransient()).isTrue();
    assertThat(remembered[0]).isTrue();
  }
}
