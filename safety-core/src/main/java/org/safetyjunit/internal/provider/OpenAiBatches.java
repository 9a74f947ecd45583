package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.safetyjunit.model.ModelRequest;

/**
 * OpenAI's Batch, for chat completions and for Responses: requests go up as a file, results come
 * down as two, one of them for what failed.
 */
final class OpenAiBatches implements BatchEngine {

  /** The provider allows 200 MB; this is less by whichever of both megabytes. */
  private static final BatchLimits LIMITS =
      new BatchLimits(50_000, 195_000_000, Duration.ofHours(24));

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType JSON_LINES = MediaType.get("application/jsonl");
  private static final String MARK = "safety-junit";
  private static final int PAGE = 100;
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private final HttpUrl base;
  private final String endpoint;
  private final BatchHttp http;
  private final Dialect dialect;
  private final BatchAnswers answers;

  /**
   * For one API.
   *
   * @param endpoint path of a single call, as the provider writes it: {@code /v1/responses}
   */
  OpenAiBatches(Target target, HttpUrl base, String endpoint, BatchHttp http, Dialect dialect) {
    this.base = base;
    this.endpoint = endpoint;
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
    ObjectNode batch =
        Json.object()
            .put("input_file_id", upload(mark, requests))
            .put("endpoint", endpoint)
            .put("completion_window", "24h");
    batch.putObject("metadata").put(MARK, mark);
    return answers.id(
        http.post(batches().build(), RequestBody.create(Json.bytes(batch), JSON)), "id");
  }

  private String upload(String mark, List<BatchRequest> requests) {
    List<byte[]> pieces = new ArrayList<>();
    for (BatchRequest request : requests) {
      String before =
          "{\"custom_id\":\"%s\",\"method\":\"POST\",\"url\":\"%s\",\"body\":"
              .formatted(request.id(), endpoint);
      pieces.add(before.getBytes(UTF_8));
      pieces.add(request.json());
      pieces.add("}\n".getBytes(UTF_8));
    }
    MultipartBody form =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("purpose", "batch")
            .addFormDataPart("file", mark + ".jsonl", new Pieces(JSON_LINES, pieces))
            .build();
    return answers.id(http.post(base.newBuilder().addPathSegment("files").build(), form), "id");
  }

  @Override
  public BatchStatus look(String id) {
    JsonNode batch = http.get(batches().addPathSegment(id).build());
    String status = Json.text(batch, "status");
    return switch (status) {
      case "completed", "expired", "cancelled" -> new BatchStatus.Ended(status);
      case "failed" -> failed(batch.path("errors").path("data"));
      default -> new BatchStatus.Running();
    };
  }

  /** What is wrong with the requests stays wrong; that too many are waiting does not. */
  private BatchStatus failed(JsonNode errors) {
    JsonNode first = errors.path(0);
    String code = Json.text(first, "code");
    String line = first.path("line").isNumber() ? " (line " + first.path("line") + ")" : "";
    return answers.failed(
        "the batch was refused: " + StopWord.join(code, Json.text(first, "message")) + line,
        code.equals("token_limit_exceeded") || code.equals("request_limit_exceeded"));
  }

  @Override
  public void results(String id, BiConsumer<String, BatchResult> each) {
    JsonNode batch = http.get(batches().addPathSegment(id).build());
    for (String field : List.of("output_file_id", "error_file_id")) {
      String file = Json.text(batch, field);
      if (!file.isEmpty()) {
        http.lines(
            base.newBuilder()
                .addPathSegment("files")
                .addPathSegment(file)
                .addPathSegment("content")
                .build(),
            line -> each.accept(Json.text(line, "custom_id"), result(line)));
      }
    }
  }

  private BatchResult result(JsonNode line) {
    JsonNode response = line.path("response");
    if (response.path("body").isObject()) {
      return answers.answered(response.path("status_code").asInt(500), response.path("body"));
    }
    JsonNode error = line.path("error");
    String code = Json.text(error, "code");
    return switch (code) {
      case "batch_expired" -> answers.undone("the batch expired before this request was done");
      case "batch_cancelled" ->
          answers.undone("the batch was cancelled before this request was done");
      default ->
          answers.undone(
              "this request of the batch failed: "
                  + StopWord.join(code, Json.text(error, "message")));
    };
  }

  @Override
  public void cancel(String id) {
    http.post(batches().addPathSegment(id).addPathSegment("cancel").build(), RequestBody.EMPTY);
  }

  @Override
  public List<FoundBatch> find(String mark, Instant submitted, int size, Set<String> others) {
    long oldest = submitted.minus(CLOCKS_APART).getEpochSecond();
    HttpUrl page = batches().addQueryParameter("limit", "" + PAGE).build();
    while (true) {
      JsonNode list = http.get(page);
      String last = "";
      for (JsonNode batch : list.path("data")) {
        last = Json.text(batch, "id");
        if (Json.text(batch.path("metadata"), MARK).equals(mark)) {
          return List.of(new FoundBatch(last, true));
        }
        if (batch.path("created_at").asLong(Long.MAX_VALUE) < oldest) {
          return List.of();
        }
      }
      if (!list.path("has_more").asBoolean(false) || last.isEmpty()) {
        return List.of();
      }
      page = page.newBuilder().setQueryParameter("after", last).build();
    }
  }

  private HttpUrl.Builder batches() {
    return base.newBuilder().addPathSegment("batches");
  }
}
