package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A provider on a real socket, with answers prepared by the test. */
final class FakeServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();

  FakeServer() throws IOException {
    server.start();
  }

  /** The next answer: a success with this JSON. */
  FakeServer answer(String json) {
    return answer(200, json);
  }

  /** The next answer, JSON with headers in turn name and value. */
  FakeServer answer(int status, String json, String... headers) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(status)
            .addHeader("Content-Type", "application/json")
            .body(json);
    for (int i = 0; i < headers.length; i += 2) {
      response.setHeader(headers[i], headers[i + 1]);
    }
    return answer(response);
  }

  FakeServer answer(MockResponse.Builder response) {
    server.enqueue(response.build());
    return this;
  }

  /** For example {@code http://localhost:40001}. */
  String url() {
    String url = server.url("/").toString();
    return url.substring(0, url.length() - 1);
  }

  int requests() {
    return server.getRequestCount();
  }

  RecordedRequest nextRequest() {
    try {
      RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no request came");
      }
      return request;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode nextBody() {
    return json(nextRequest().getBody().utf8());
  }

  /** A text as a JSON string, quotes included. */
  static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
