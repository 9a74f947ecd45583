package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.safetyjunit.model.ModelRequest;

/** Gemini's batches, with the requests in the call that submits them. */
final class GeminiBatches implements BatchEngine {

  /** The provider allows 20 MB; it names no number of requests. */
  private static final BatchLimits LIMITS =
      new BatchLimits(50_000, 18_000_000, Duration.ofHours(48));

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int PAGE = 100;

  private final HttpUrl base;
  private final HttpUrl submission;
  private final BatchHttp http;
  private final Dialect dialect;
  private final BatchAnswers answers;

  /**
   * For one model.
   *
   * @param base with the version
   */
  GeminiBatches(Target target, HttpUrl base, BatchHttp http, Dialect dialect) {
    this.base = base;
    this.submission = target.url();
    this.http = http;
    this.dialect = dialect;
    this.answers = new BatchAnswers(target, dialect);
  }

  @Override
  public BatchLimits limits() {
    return LIMITS;
  }

  @Override
  public byte[] encode(ModelRequest request) {
    return Json.bytes(dialect.say(request));
  }

  @Override
  public String submit(String mark, List<BatchRequest> requests) {
    List<byte[]> pieces = new ArrayList<>();
    String before =
        "{\"batch\":{\"displayName\":\"%s\",\"inputConfig\":{\"requests\":{\"requests\":["
            .formatted(mark);
    for (BatchRequest request : requests) {
      pieces.add((before + "{\"request\":").getBytes(UTF_8));
      pieces.add(request.json());
      before = ",\"metadata\":{\"key\":\"" + request.id() + "\"}},";
    }
    pieces.add((before.substring(0, before.length() - 1) + "]}}}}").getBytes(UTF_8));
    return answers.id(http.post(submission, new Pieces(JSON, pieces)), "name");
  }

  @Override
  public BatchStatus look(String id) {
    GeminiOperation operation =
        http.stream(batch(id), source -> GeminiOperation.read(source.inputStream(), each -> {}));
    return switch (operation.state()) {
      case "FAILED" -> failed(operation);
      case "SUCCEEDED", "PARTIALLY_SUCCEEDED", "CANCELLED", "EXPIRED" ->
          new BatchStatus.Ended(operation.state());
      default -> {
        if (!operation.done()) {
          yield new BatchStatus.Running();
        }
        yield operation.error().isEmpty()
            ? new BatchStatus.Ended(operation.state())
            : failed(operation);
      }
    };
  }

  private BatchStatus failed(GeminiOperation operation) {
    int status = status(operation.error().path("code").asInt());
    return answers.failed(
        "the batch failed: " + Json.text(operation.error(), "message"),
        status == 429 || status >= 500);
  }

  @Override
  public void results(String id, BiConsumer<String, BatchResult> each) {
    http.stream(
        batch(id),
        source ->
            GeminiOperation.read(
                source.inputStream(),
                item -> each.accept(Json.text(item.path("metadata"), "key"), result(item))));
  }

  private BatchResult result(JsonNode item) {
    if (item.path("response").isObject()) {
      return answers.answered(200, item.path("response"));
    }
    return answers.answered(
        status(item.path("error").path("code").asInt()),
        Json.object().set("error", item.path("error")));
  }

  /** The HTTP status that Google's interfaces give for one of their codes (google.rpc.Code). */
  private static int status(int code) {
    return switch (code) {
      case 3, 9, 11 -> 400;
      case 16 -> 401;
      case 7 -> 403;
      case 5 -> 404;
      case 6, 10 -> 409;
      case 8 -> 429;
      case 4 -> 504;
      case 14 -> 503;
      default -> code >= 400 ? code : 500;
    };
  }

  @Override
  public void cancel(String id) {
    http.post(base.newBuilder().addPathSegments(id + ":cancel").build(), RequestBody.EMPTY);
  }

  @Override
  public List<FoundBatch> find(String mark, Instant submitted, int size, Set<String> others) {
    HttpUrl page =
        base.newBuilder()
            .addPathSegment("batches")
            .addQueryParameter("pageSize", "" + PAGE)
            .build();
    while (true) {
      JsonNode list = http.get(page);
      for (JsonNode operation : list.path("operations")) {
        if (Json.text(operation.path("metadata"), "displayName").equals(mark)) {
          return List.of(new FoundBatch(Json.text(operation, "name"), true));
        }
      }
      String next = Json.text(list, "nextPageToken");
      if (next.isEmpty()) {
        return List.of();
      }
      page = page.newBuilder().setQueryParameter("pageToken", next).build();
    }
  }

  /** Its id is a path: {@code batches/123}. */
  private HttpUrl batch(String id) {
    return base.newBuilder().addPathSegments(id).build();
  }
}
