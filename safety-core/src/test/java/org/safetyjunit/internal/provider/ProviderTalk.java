package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;

/** What the contracts need of a provider under test. */
interface ProviderTalk {

  String KEY = "sk-canary-0123456789abcdef/XYZ";

  ToolDefinition WEATHER =
      new ToolDefinition(
          "weather",
          "Tells the weather.",
          "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}");

  List<ToolCall> TWO_CALLS =
      List.of(
          new ToolCall("call_a", "weather", "{\"city\":\"Bonn\"}"),
          new ToolCall("call_b", "weather", "{\"city\":\"Köln\",\"days\":1.50}"));

  ApiProvider provider(Function<String, String> environment);

  FakeServer server();

  Wire wire();

  default TestSettings settings() {
    return new TestSettings().baseUrl(server().url()).apiKeyEnv("MY_KEY");
  }

  default ModelClient client(TestSettings settings) {
    return provider(name -> name.equals("MY_KEY") ? KEY : null).create(settings.build());
  }

  default ModelReply ask(String question) {
    return client(settings()).send(ModelRequest.of(Message.user(question)));
  }

  default ModelException failure() {
    return failure(settings());
  }

  default ModelException failure(TestSettings settings) {
    ModelClient client = client(settings);
    return catchThrowableOfType(ModelException.class, () -> client.ask("Hello?"));
  }
}
