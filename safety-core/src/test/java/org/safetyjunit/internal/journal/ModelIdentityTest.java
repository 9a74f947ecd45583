package org.safetyjunit.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.safetyjunit.model.ModelSettings;

class ModelIdentityTest {

  private static ModelIdentity identity(
      String model, String baseUrl, OptionalDouble temperature, Map<String, String> other) {
    return ModelIdentity.of(
        new ModelSettings(
            "local",
            "openai",
            Optional.of(model),
            Optional.of(baseUrl),
            Optional.of("MY_KEY"),
            temperature,
            OptionalInt.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            other));
  }

  private static final ModelIdentity RECORDED =
      identity("gpt", "http://127.0.0.1:1", OptionalDouble.empty(), Map.of());

  private static List<String> differences(ModelIdentity now) {
    return RECORDED.differences(now);
  }

  @Test
  void whereAModelIsReachedAndWhatItsCallsCostMakesNoDifference() {
    assertThat(
            differences(
                identity(
                    "gpt",
                    "https://proxy.example",
                    OptionalDouble.empty(),
                    Map.of("promptCache", "true"))))
        .isEmpty();
  }

  @Test
  void anotherModelAndEachParameterThatDiffersIsNamed() {
    assertThat(
            differences(
                identity(
                    "gpt-2",
                    "http://127.0.0.1:1",
                    OptionalDouble.of(0.7),
                    Map.of("extra.effort", "high", "tools", "text"))))
        .containsExactly(
            "the model (it was openai gpt, it is openai gpt-2)",
            "the parameter extra.effort (it was not set, it is high)",
            "the parameter temperature (it was not set, it is 0.7)",
            "the parameter tools (it was not set, it is text)");
  }

  @Test
  void whatAnotherMakersKeyHoldsIsNotShown() {
    ModelIdentity identity =
        identity(
            "gpt", "http://127.0.0.1:1", OptionalDouble.empty(), Map.of("account", "top secret"));
    assertThat(identity.toString()).doesNotContain("top secret");
    assertThat(differences(identity))
        .singleElement()
        .asString()
        .startsWith("the parameter account (it was not set, it is digest ");
  }
}
