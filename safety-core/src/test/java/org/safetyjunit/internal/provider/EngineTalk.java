package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelRequest;

/** What tests of single calls to a batch engine need. */
abstract class EngineTalk {

  static final String KEY = "sk-test-0123456789abcdef/XYZ";
  static final ModelRequest HELLO = ModelRequest.of(Message.user("Hello?"));

  FakeServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FakeServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  BatchEngine engine(BatchProvider provider, String path) {
    return provider.batches(
        new TestSettings().baseUrl(server.url() + path).apiKeyEnv("MY_KEY").build());
  }

  static List<BatchRequest> two(BatchEngine engine) {
    return List.of(
        new BatchRequest("m-0", engine.encode(HELLO)),
        new BatchRequest("m-1", engine.encode(ModelRequest.of(Message.user("Ö \"quoted\"?")))));
  }

  static Map<String, BatchResult> results(BatchEngine engine) {
    Map<String, BatchResult> results = new HashMap<>();
    engine.results("id-1", results::put);
    return results;
  }

  static ModelException fault(BatchResult result) {
    return catchThrowableOfType(ModelException.class, () -> result.read(HELLO));
  }
}
