package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.safetyjunit.model.ModelException;

/**
 * The HTTP of a batch engine: short answers, and files of any size, which are read as they come.
 */
final class BatchHttp {

  /** A provider checks a large file before it answers. */
  private static final Duration LONGEST_CHECK = Duration.ofMinutes(10);

  private final Target target;
  private final Headers headers;
  private final Faults faults;

  BatchHttp(Target target, Headers headers) {
    this.target = target;
    this.headers = headers;
    this.faults = new Faults(target);
  }

  /** Reads a body. */
  @FunctionalInterface
  interface Reader<T> {
    T read(BufferedSource source) throws IOException;
  }

  JsonNode get(HttpUrl url) {
    try {
      return json(HttpCalls.to(url).send(request(url).build(), target.timeout()));
    } catch (IOException e) {
      throw faults.network(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw faults.interrupted(e);
    }
  }

  JsonNode post(HttpUrl url, RequestBody body) {
    Request request = request(url).post(body).build();
    try (Response response = HttpCalls.to(url).unhurried(request, LONGEST_CHECK).execute()) {
      return json(answer(response));
    } catch (IOException e) {
      throw faults.network(e);
    }
  }

  /** Reads JSON Lines, each as it comes. */
  void lines(HttpUrl url, Consumer<JsonNode> each) {
    stream(
        url,
        source -> {
          while (!source.exhausted()) {
            JsonNode line = Json.read(line(source));
            if (!line.isMissingNode()) {
              each.accept(line);
            }
          }
          return Boolean.TRUE;
        });
  }

  private static byte[] line(BufferedSource source) throws IOException {
    long end = source.indexOf((byte) '\n', 0, HttpCalls.LARGEST_BODY);
    if (end >= 0) {
      byte[] line = source.readByteArray(end);
      source.skip(1);
      return line;
    }
    return bounded(source);
  }

  private static byte[] bounded(BufferedSource source) throws IOException {
    if (source.request(HttpCalls.LARGEST_BODY + 1)) {
      throw new BodyTooLargeException(HttpCalls.LARGEST_BODY);
    }
    return source.readByteArray();
  }

  /** Reads the body of a success as it comes. */
  <T> T stream(HttpUrl url, Reader<T> reader) {
    Request request = request(url).build();
    try (Response response = HttpCalls.to(url).unhurried(request, target.timeout()).execute()) {
      if (!response.isSuccessful()) {
        throw failure(answer(response));
      }
      return reader.read(response.body().source());
    } catch (JsonProcessingException e) {
      // Without the cause: a parser's words quote the body.
      throw ModelException.passing(
          target.label() + "a result of the batch is not whole or not JSON.", null, null);
    } catch (IOException e) {
      throw faults.network(e);
    }
  }

  private Request.Builder request(HttpUrl url) {
    return new Request.Builder().url(url).headers(headers);
  }

  private JsonNode json(Answer answer) {
    if (!answer.successful()) {
      throw failure(answer);
    }
    return JsonBody.of(answer, faults);
  }

  private static Answer answer(Response response) throws IOException {
    byte[] body = bounded(response.body().source());
    return new Answer(response.code(), response.headers(), okio.ByteString.of(body));
  }

  private ModelException failure(Answer answer) {
    return faults.status(answer, ProviderError.inFailure(JsonBody.orNothing(answer)));
  }
}
