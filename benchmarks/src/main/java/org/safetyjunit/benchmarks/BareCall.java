package org.safetyjunit.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import okhttp3.ConnectionSpec;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A test of JUnit's own that calls a model once, by the libraries that every client is made of. */
public class BareCall {

  /** For JUnit. */
  public BareCall() {}

  @Test
  void calls() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode body = mapper.createObjectNode().put("model", "fixed");
    body.putArray("messages").addObject().put("role", "user").put("content", "Hello?");
    Request request =
        new Request.Builder()
            .url(System.getProperty("baseUrl") + "/chat/completions")
            .post(
                RequestBody.create(
                    mapper.writeValueAsBytes(body), MediaType.get("application/json")))
            .build();
    OkHttpClient client =
        new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.CLEARTEXT)).build();
    try (Response response = client.newCall(request).execute()) {
      mapper.readTree(response.body().bytes());
    }
  }
}
