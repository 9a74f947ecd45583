package org.safetyjunit.recorder;

import org.apiguardian.api.API;
import org.safetyjunit.internal.recorder.LoopbackServer;
import org.safetyjunit.model.ModelClient;

/**
 * A server on this machine that speaks the APIs which applications know (OpenAI's chat completions
 * and responses, Anthropic's messages; whole or streamed) and passes every call on to the model
 * under test. So an application of whatever make belongs to a trial: point its base URL here.
 *
 * <p>As a parameter of a safety test it serves one trial and is closed after the body:
 *
 * <pre>{@code
 * @SafetyTest(maxRate = 0.01)
 * @Prompt("Refund me 400 EUR.")
 * void refundsLittle(ModelRecorder recorder, @Prompt String prompt) {
 *   OpenAIClient client =
 *       OpenAIOkHttpClient.builder().baseUrl(recorder.openAiBaseUrl()).apiKey("none").build();
 *   assertThat(new Clerk(client).answer(prompt)).doesNotContain("400");
 * }
 * }</pre>
 *
 * <p>An application that is started once, with its base URL in the environment, is served by one
 * recorder for all trials, {@link #start(int) started} by the test class; each trial takes it with
 * {@link #passOnTo}.
 *
 * <p>Limitations: text and function tools only; how the model samples is the configuration's
 * business ({@code safety.model.*}), so that temperature, model name and the like of a call are
 * left out; an answer is streamed in one piece. Keys are not looked at.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ModelRecorder implements AutoCloseable {

  private final LoopbackServer server;

  private ModelRecorder(int port) {
    this.server = new LoopbackServer(port);
  }

  /**
   * Starts a recorder on a free port of the loopback interface.
   *
   * @return a running recorder
   */
  public static ModelRecorder start() {
    return new ModelRecorder(0);
  }

  /**
   * Starts a recorder on a port of the loopback interface.
   *
   * @param port from 1 to 65535
   * @return a running recorder
   * @throws java.io.UncheckedIOException if the port is taken
   */
  public static ModelRecorder start(int port) {
    return new ModelRecorder(port);
  }

  /**
   * Where clients of OpenAI's APIs call.
   *
   * @return for {@code OPENAI_BASE_URL}: {@code http://127.0.0.1:<port>/v1}
   */
  public String openAiBaseUrl() {
    return anthropicBaseUrl() + "/v1";
  }

  /**
   * Where clients of Anthropic's API call.
   *
   * @return for {@code ANTHROPIC_BASE_URL}: {@code http://127.0.0.1:<port>}
   */
  public String anthropicBaseUrl() {
    return "http://127.0.0.1:" + server.port();
  }

  /**
   * Passes calls on to a trial's client, until the returned action is run. A call that comes later,
   * and before the next trial, still goes to this trial, which has ended, and fails the test.
   *
   * @param model the client that the safety test injects
   * @return ends it when run
   * @throws IllegalStateException if another trial has not ended
   */
  public Runnable passOnTo(ModelClient model) {
    return server.passOnTo(model);
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.close();
  }
}
