package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.safetyjunit.model.ModelRequest;

/**
 * Anthropic's Message Batches. A batch carries no mark of ours, so that one whose id was lost is
 * looked for by its time and size, and known for certain only by its results.
 */
final class AnthropicBatches implements BatchEngine {

  /** The provider allows 256 MB; this is less by whichever of both megabytes. */
  private static final BatchLimits LIMITS =
      new BatchLimits(100_000, 250_000_000, Duration.ofHours(24));

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int PAGE = 100;
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);
  private static final Duration LONGEST_SUBMISSION = Duration.ofHours(1);

  private final HttpUrl batches;
  private final BatchHttp http;
  private final Dialect dialect;
  private final BatchAnswers answers;

  AnthropicBatches(Target target, BatchHttp http, Dialect dialect) {
    this.batches = target.url();
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
    String before = "{\"requests\":[";
    for (BatchRequest request : requests) {
      pieces.add((before + "{\"custom_id\":\"" + request.id() + "\",\"params\":").getBytes(UTF_8));
      pieces.add(request.json());
      before = "},";
    }
    pieces.add("}]}".getBytes(UTF_8));
    return answers.id(http.post(batches, new Pieces(JSON, pieces)), "id");
  }

  @Override
  public BatchStatus look(String id) {
    JsonNode batch = http.get(batch(id).build());
    return Json.text(batch, "processing_status").equals("ended")
        ? new BatchStatus.Ended("ended")
        : new BatchStatus.Running();
  }

  @Override
  public void results(String id, BiConsumer<String, BatchResult> each) {
    // Not results_url: the key goes to no address that an answer names.
    http.lines(
        batch(id).addPathSegment("results").build(),
        line -> each.accept(Json.text(line, "custom_id"), result(line.path("result"))));
  }

  private BatchResult result(JsonNode result) {
    String type = Json.text(result, "type");
    JsonNode error = result.path("error");
    return switch (type) {
      case "succeeded" -> answers.answered(200, result.path("message"));
      case "errored" -> answers.answered(status(Json.text(error.path("error"), "type")), error);
      case "expired" -> answers.undone("the batch expired before this request was done");
      case "canceled" -> answers.undone("the batch was cancelled before this request was done");
      default -> answers.undone("the batch tells of this request only \"" + type + "\"");
    };
  }

  /** The status that the error has in an answer to a call of its own. */
  private static int status(String errorType) {
    return switch (errorType) {
      case "invalid_request_error" -> 400;
      case "authentication_error" -> 401;
      case "billing_error" -> 402;
      case "permission_error" -> 403;
      case "not_found_error" -> 404;
      case "request_too_large" -> 413;
      case "rate_limit_error" -> 429;
      case "timeout_error" -> 504;
      case "overloaded_error" -> 529;
      default -> 500;
    };
  }

  @Override
  public void cancel(String id) {
    http.post(batch(id).addPathSegment("cancel").build(), RequestBody.EMPTY);
  }

  @Override
  public List<FoundBatch> find(String mark, Instant submitted, int size, Set<String> others) {
    List<FoundBatch> found = new ArrayList<>();
    HttpUrl page = batches.newBuilder().addQueryParameter("limit", "" + PAGE).build();
    while (true) {
      JsonNode list = http.get(page);
      for (JsonNode batch : list.path("data")) {
        Instant created = time(Json.text(batch, "created_at"));
        if (created.isBefore(submitted.minus(CLOCKS_APART))) {
          return found;
        }
        boolean possible =
            created.isBefore(submitted.plus(LONGEST_SUBMISSION))
                && size(batch) == size
                && !others.contains(Json.text(batch, "id"));
        if (possible) {
          found.add(new FoundBatch(Json.text(batch, "id"), false));
        }
      }
      String last = Json.text(list, "last_id");
      if (!list.path("has_more").asBoolean(false) || last.isEmpty()) {
        return found;
      }
      page = page.newBuilder().setQueryParameter("after_id", last).build();
    }
  }

  private static long size(JsonNode batch) {
    long size = 0;
    for (JsonNode count : batch.path("request_counts")) {
      size += count.asLong(0);
    }
    return size;
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return Instant.MAX; // neither old nor ours
    }
  }

  private HttpUrl.Builder batch(String id) {
    return batches.newBuilder().addPathSegment(id);
  }
}
