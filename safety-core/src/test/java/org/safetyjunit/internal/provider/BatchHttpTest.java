package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.safetyjunit.internal.provider.FakeServer.json;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.ModelException;

class BatchHttpTest extends EngineTalk {

  private BatchEngine anthropic() {
    return engine(new AnthropicProvider(name -> KEY), "");
  }

  @Test
  void resultsMayBeLargerThanAnyAnswer() {
    String line =
        "{\"custom_id\":\"m-%d\",\"result\":{\"type\":\"succeeded\",\"message\":"
            + json(new AnthropicWire().text("x".repeat(1_000_000)))
            + "}}\n";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      body.append(line.formatted(i));
    }
    server.answer(200, body.toString(), "Content-Type", "application/x-jsonl");
    Map<String, BatchResult> results = results(anthropic());
    assertThat(results).hasSize(20);
    assertThat(results.get("m-19").read(HELLO).text()).hasSize(1_000_000);
  }

  @Test
  void aResultWithoutEndIsALastingFault() {
    server.answer(200, "\"" + "x".repeat(HttpCalls.LARGEST_BODY + 1));
    ModelException fault = catchThrowableOfType(ModelException.class, () -> results(anthropic()));
    assertThat(fault).hasMessageContaining("larger than 16 MB");
    assertThat(fault.isTransient()).isFalse();
  }

  @Test
  void aResultThatIsNoJsonIsAPassingFaultAndNotQuoted() {
    server.answer(200, "{\"custom_id\": \"m-0\", \"result\": nonsense " + KEY + "}");
    ModelException fault = catchThrowableOfType(ModelException.class, () -> results(anthropic()));
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault).hasNoCause().message().doesNotContain("0123456789");
  }

  @Test
  void aServerThatStallsInTheMiddleOfResultsIsAPassingFault() {
    BatchEngine engine =
        new AnthropicProvider(name -> null)
            .batches(
                new TestSettings().baseUrl(server.url()).timeout(Duration.ofMillis(300)).build());
    server.answer(
        new mockwebserver3.MockResponse.Builder()
            .body("{\"custom_id\": \"m-0\"}\n".repeat(1000))
            .throttleBody(1024, 5, java.util.concurrent.TimeUnit.SECONDS));
    ModelException fault = catchThrowableOfType(ModelException.class, () -> results(engine));
    assertThat(fault.isTransient()).isTrue();
  }

  @Test
  void aRedirectIsNotFollowedWithTheKey() throws Exception {
    try (FakeServer elsewhere = new FakeServer()) {
      server.answer(307, "", "Location", elsewhere.url() + "/take");
      ModelException fault = catchThrowableOfType(ModelException.class, () -> results(anthropic()));
      assertThat(fault).hasMessageContaining("Redirects are not followed");
      assertThat(elsewhere.requests()).isZero();
    }
  }

  @Test
  void anAnswerWithoutAnIdIsAPassingFault() {
    server.answer("{\"type\": \"message_batch\"}");
    BatchEngine engine = anthropic();
    ModelException fault =
        catchThrowableOfType(ModelException.class, () -> engine.submit("m", two(engine)));
    assertThat(fault.isTransient()).isTrue();
    assertThat(fault).hasMessageContaining("no id");
  }
}
