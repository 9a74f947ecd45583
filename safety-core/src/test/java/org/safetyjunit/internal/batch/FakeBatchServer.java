package org.safetyjunit.internal.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.safetyjunit.internal.provider.BatchProvider;

/** A provider's batch engine on a real socket, after its documentation. */
abstract class FakeBatchServer extends Dispatcher implements AutoCloseable {

  static final ObjectMapper JSON = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, FakeBatch> batches = new LinkedHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private Function<JsonNode, Fate> script = request -> new Fate.Says("Hello.");
  private Supplier<Instant> clock = Instant::now;
  private int looksBeforeEnd = 1;
  private int heldFrom = Integer.MAX_VALUE;
  private final Map<String, String> replies = new HashMap<>();

  /**
   * Something that goes wrong once.
   *
   * @param call beginning of "METHOD /path" of the call that it happens to
   * @param carriedOut whether the server does what it was asked all the same
   * @param effect what becomes of the answer
   */
  private record Mishap(String call, boolean carriedOut, UnaryOperator<MockResponse> effect) {}

  FakeBatchServer() {
    try {
      server.setDispatcher(this);
      server.start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  abstract BatchProvider provider();

  /** Below the server's root: where batches are submitted. */
  abstract String submission();

  /** Where one is looked at, up to its id. */
  abstract String lookPath();

  /** Where results are read, as a beginning of the path, given the id of a batch. */
  abstract String resultsPath(String id);

  abstract String baseUrl();

  /** The question that a request asks: the first words of its user. */
  abstract String question(JsonNode request);

  /** How many results of tools a request carries. */
  abstract int toolResults(JsonNode request);

  abstract MockResponse serve(RecordedRequest request) throws IOException;

  // Script

  synchronized FakeBatchServer script(Function<JsonNode, Fate> what) {
    script = what;
    return this;
  }

  /** Every request is answered with its own question. */
  FakeBatchServer echo() {
    return script(request -> new Fate.Says("You ask: " + question(request)));
  }

  /** Batches go on until they are let go. */
  FakeBatchServer hold() {
    return holdFrom(1);
  }

  /** All but the first few batches go on until they are let go. */
  synchronized FakeBatchServer holdFrom(int batch) {
    heldFrom = batch;
    return this;
  }

  synchronized void letGo() {
    heldFrom = Integer.MAX_VALUE;
  }

  synchronized FakeBatchServer looksBeforeEnd(int looks) {
    looksBeforeEnd = looks;
    return this;
  }

  synchronized FakeBatchServer clock(Supplier<Instant> time) {
    clock = time;
    return this;
  }

  /** The server does not do what it is asked, and answers this. */
  synchronized FakeBatchServer mishap(String call, MockResponse.Builder answer) {
    mishaps.add(new Mishap(call, false, none -> answer.build()));
    return this;
  }

  /** The server does what it is asked, and the answer is lost. */
  synchronized FakeBatchServer lostAnswer(String call) {
    SocketEffect close = new SocketEffect.CloseSocket();
    mishaps.add(
        new Mishap(call, true, answer -> answer.newBuilder().onResponseStart(close).build()));
    return this;
  }

  /** The answer breaks off in the middle. */
  synchronized FakeBatchServer brokenAnswer(String call) {
    SocketEffect close = new SocketEffect.CloseSocket();
    mishaps.add(
        new Mishap(call, true, answer -> answer.newBuilder().onResponseBody(close).build()));
    return this;
  }

  // What happened

  synchronized List<FakeBatch> batches() {
    return List.copyOf(batches.values());
  }

  synchronized int submissions() {
    return batches.size();
  }

  synchronized int requests() {
    return batches.values().stream().mapToInt(batch -> batch.requests.size()).sum();
  }

  synchronized int cancelled() {
    return (int) batches.values().stream().filter(batch -> batch.cancelled).count();
  }

  synchronized int calls(String beginning) {
    return (int) calls.stream().filter(call -> call.startsWith(beginning)).count();
  }

  synchronized int unusedMishaps() {
    return mishaps.size();
  }

  // Serving

  String root() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  @Override
  public synchronized MockResponse dispatch(RecordedRequest request) {
    String call = request.getMethod() + " " + request.getTarget();
    calls.add(call);
    try {
      Mishap next = mishaps.peek();
      if (next == null || !call.startsWith(next.call())) {
        return serve(request);
      }
      mishaps.remove();
      return next.effect()
          .apply(next.carriedOut() ? serve(request) : new MockResponse.Builder().build());
    } catch (IOException | RuntimeException e) {
      return new MockResponse.Builder().code(400).body("fake server: " + e).build();
    }
  }

  FakeBatch submit(String prefix, String mark, Map<String, JsonNode> requests) {
    int number = batches.size() + 1;
    FakeBatch batch = new FakeBatch(number, prefix + number, mark, clock.get(), requests);
    batches.put(batch.id, batch);
    return batch;
  }

  FakeBatch batch(String id) {
    FakeBatch batch = batches.get(id);
    if (batch == null) {
      throw new IllegalArgumentException("no batch " + id);
    }
    return batch;
  }

  /** Time goes by with every look. */
  FakeBatch look(String id) {
    FakeBatch batch = batch(id);
    boolean held = batch.number >= heldFrom && !batch.cancelled;
    if (!batch.isOver() && ++batch.looks > looksBeforeEnd && !held) {
      batch.end(script);
    }
    return batch;
  }

  /** The same for the same request, however often its result is read. */
  String replyId(String key) {
    return replies.computeIfAbsent(key, k -> "reply-" + (replies.size() + 1));
  }

  static MockResponse json(JsonNode body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body.toString())
        .build();
  }

  static MockResponse lines(List<? extends JsonNode> lines) {
    StringBuilder body = new StringBuilder();
    lines.forEach(line -> body.append(line).append('\n'));
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/x-jsonlines")
        .body(body.toString())
        .build();
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  @Override
  public void close() {
    server.close();
  }
}
