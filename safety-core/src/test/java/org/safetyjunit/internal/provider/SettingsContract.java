package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.safetyjunit.internal.provider.FakeServer.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolDefinition;

/** What every provider makes of its settings. */
interface SettingsContract extends ProviderTalk {

  @Test
  default void whatIsNotSetIsNotSent() {
    server().answer(wire().text("Hi."));
    ask("Hello?");
    RecordedRequest request = server().nextRequest();
    assertThat(request.getMethod()).isEqualTo("POST");
    assertThat(request.getUrl().encodedPath()).isEqualTo(wire().path());
    assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
    assertThat(request.getHeaders().get(wire().keyHeader())).isEqualTo(wire().keyValue(KEY));
    assertThat(json(request.getBody().utf8())).isEqualTo(json(wire().leastRequest("Hello?")));
  }

  @Test
  default void whatIsSetIsSent() {
    server().answer(wire().text("Hi."));
    client(settings().temperature(0.5).maxTokens(77)).ask("Hello?");
    JsonNode body = server().nextBody();
    assertThat(body.at(wire().temperaturePointer()).doubleValue()).isEqualTo(0.5);
    assertThat(body.at(wire().maxTokensPointer()).intValue()).isEqualTo(77);
  }

  @Test
  default void aSeedIsSentOrRefusedButNeverIgnored() {
    if (wire().takesSeed()) {
      server().answer(wire().text("Hi."));
      client(settings().seed(42)).ask("Hello?");
      assertThat(server().nextBody().findValue("seed").longValue()).isEqualTo(42);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(settings().seed(42)))
          .withMessageContaining("safety.model.mine.seed");
    }
  }

  @Test
  default void aWishForReasoningIsSentOrRefusedButNeverIgnored() {
    TestSettings wish = settings().other("reasoning", "summarized");
    if (wire().askForReasoning().isEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(wish))
          .withMessageContaining("safety.model.mine.reasoning");
    } else {
      server().answer(wire().text("Hi."));
      client(wish).ask("Hello?");
      ObjectNode expected = (ObjectNode) json(wire().leastRequest("Hello?"));
      expected.setAll((ObjectNode) json(wire().askForReasoning()));
      assertThat(server().nextBody()).isEqualTo(expected);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings().other("reasoning", "all")))
        .withMessageContaining("safety.model.mine.reasoning = \"all\"");
  }

  @Test
  default void aMarkForThePromptCacheIsSentOrRefusedAndTheSameForTheSameBeginning() {
    TestSettings wish = settings().other("promptCache", "true");
    if (wire().promptCachePointer().isEmpty()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(wish))
          .withMessageContaining("safety.model.mine.promptCache");
      return;
    }
    JsonNode[] marks = new JsonNode[2];
    for (int trial = 0; trial < 2; trial++) {
      server().answer(wire().text("Hi."));
      client(wish)
          .send(ModelRequest.of(Message.system("Be kind."), Message.user("Trial " + trial)));
      marks[trial] = server().nextBody().at(wire().promptCachePointer());
      assertThat(marks[trial].asText()).isNotEmpty();
    }
    assertThat(marks[0]).isEqualTo(marks[1]);
    client(settings().other("promptCache", "false"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings().other("promptCache", "5m")))
        .withMessageContaining("true or false");
  }

  @Test
  default void extraParametersJoinTheRequest() {
    server().answer(wire().text("Hi."));
    client(
            settings()
                .extra("word", "high")
                .extra("number", "0.90")
                .extra("object", "{\"a\": [1, true]}")
                .extra("text_of_digits", "\"7\""))
        .ask("Hello?");
    JsonNode body = server().nextBody();
    assertThat(body.path("word")).isEqualTo(json("\"high\""));
    assertThat(body.path("number").decimalValue()).isEqualByComparingTo("0.9");
    assertThat(body.path("object")).isEqualTo(json("{\"a\":[1,true]}"));
    assertThat(body.path("text_of_digits")).isEqualTo(json("\"7\""));
  }

  @Test
  default void extraParametersDoNotReplaceWhatTheLibraryWrites() {
    for (String field : List.of("model", "tools", "stream")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(settings().extra(field, "true")))
          .withMessageContaining("safety.model.mine.extra." + field);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings().extra("thing", "{\"a\":")))
        .withMessageContaining("safety.model.mine.extra.thing")
        .withMessageContaining("brackets");
    assertThat(provider(name -> null).otherKeys())
        .containsExactlyInAnyOrder("extra.*", "reasoning", "promptCache");
  }

  @Test
  default void aModelWithoutANameIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings().model(null)))
        .withMessageContaining("safety.model.mine.model: not set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  default void aKeyThatIsNamedAndNotThereIsRefusedBeforeAnyCall(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider(name -> value).create(settings().build()))
        .withMessageContaining(
            "safety.model.mine.apiKeyEnv: environment variable MY_KEY is not set");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider(name -> null).create(new TestSettings().build()))
        .withMessageMatching("(?s).*environment variable [A-Z]+_API_KEY is not set.*");
  }

  @Test
  default void aKeyWithALineBreakInsideIsRefusedWithoutShowingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider(name -> "sk-1\nsk-2").create(settings().build()))
        .withMessageContaining("MY_KEY")
        .satisfies(e -> assertThat(e).message().doesNotContain("sk-1"));
  }

  @Test
  default void aServerOfOnesOwnGetsNoKeyUnlessOneIsNamed() {
    server().answer(wire().text("Hi."));
    provider(name -> KEY).create(new TestSettings().baseUrl(server().url()).build()).ask("Hello?");
    assertThat(server().nextRequest().getHeaders().toString()).doesNotContain(KEY);
  }

  @Test
  default void aKeyDoesNotCrossTheNetworkUnencrypted() {
    for (String host : List.of("models.example", "10.0.0.7", "127.0.0.1.example", "[fe80::1]")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(settings().baseUrl("http://" + host + "/v1")))
          .withMessageContaining("safety.model.mine.baseUrl")
          .withMessageContaining("unencrypted");
    }
    for (String host : List.of("localhost", "127.0.0.1", "[::1]", "LOCALHOST")) {
      client(settings().baseUrl("http://" + host + ":9/v1"));
    }
    provider(name -> null).create(new TestSettings().baseUrl("http://models.example/v1").build());
  }

  @Test
  default void anAddressThatIsNoneIsRefused() {
    for (String url : List.of("models.example/v1", "localhost:8080", "ftp://x", "http://", "")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(settings().baseUrl(url)))
          .withMessageContaining("safety.model.mine.baseUrl");
    }
  }

  @Test
  default void credentialsInAnAddressAreRefusedWithoutShowingThem() {
    for (String url : List.of("https://me:pass@x.example", "me:pass@x.example", "https://pass@x")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> client(settings().baseUrl(url)))
          .withMessageContaining("safety.model.mine.baseUrl")
          .satisfies(e -> assertThat(e).message().doesNotContain("pass@", "me:"));
    }
  }

  @Test
  default void theSchemaOfAnAnswerIsSentWhereOneIsAskedFor() {
    server().answer(wire().text("{}"));
    String schema = "{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}";
    client(settings()).send(ModelRequest.of(Message.user("Well?")).withAnswerSchema(schema));
    assertThat(server().nextBody().at(wire().answerSchemaPointer())).isEqualTo(json(schema));
  }

  @Test
  default void aSchemaThatIsNoneIsRefused() {
    ModelRequest request = ModelRequest.of(Message.user("Well?")).withAnswerSchema("[]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings()).send(request))
        .withMessageContaining("schema of the answer");
  }

  @Test
  default void aToolWhoseParametersAreNoSchemaIsRefused() {
    ModelRequest request =
        ModelRequest.of(Message.user("Hi"))
            .withTools(List.of(new ToolDefinition("weather", "", "[]")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client(settings()).send(request))
        .withMessageContaining("tool \"weather\"");
  }
}
