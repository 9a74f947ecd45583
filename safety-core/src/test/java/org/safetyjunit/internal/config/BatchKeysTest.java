package org.safetyjunit.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchKeysTest {

  @TempDir Path report;

  /** The only model, given further keys and their values in turn. */
  private ModelSetup model(String provider, String... keys) {
    Map<String, String> all = new HashMap<>();
    all.put("safety.models", "mine");
    all.put("safety.report.dir", report.toString());
    all.put("safety.model.mine.provider", provider);
    if (!provider.equals("simulated")) {
      all.put("safety.model.mine.model", "model-1");
      all.put("safety.model.mine.baseUrl", "http://localhost:1/v1");
    }
    for (int i = 0; i < keys.length; i += 2) {
      all.put((keys[i].startsWith("safety.") ? "" : "safety.model.mine.") + keys[i], keys[i + 1]);
    }
    return SafetyConfiguration.read(key -> Optional.ofNullable(all.get(key)), all.keySet())
        .models()
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"anthropic", "openai", "openai-responses", "gemini"})
  void everyProviderOfOursHasABatchEngine(String provider) {
    assertThat(model(provider, "execution", "batch").inWaves()).isTrue();
    assertThat(model(provider, "execution", "live").inWaves()).isFalse();
    assertThat(model(provider).inWaves()).isFalse();
    assertThat(report).isEmptyDirectory();
  }

  @Test
  void thousandsOfTrialsWaitTogetherUnlessItIsSaidOtherwise() {
    assertThat(model("openai", "execution", "batch").concurrency()).isGreaterThanOrEqualTo(5_000);
    assertThat(model("openai", "execution", "batch", "concurrency", "70").concurrency())
        .isEqualTo(70);
  }

  @Test
  void aTokenCostsHalfOfWhatItCostsInASingleCall() {
    ModelSetup batched =
        model("openai", "execution", "batch", "inputUsdPerMTok", "3", "outputUsdPerMTok", "15");
    assertThat(batched.prices().input()).hasValue(1.5);
    assertThat(batched.prices().output()).hasValue(7.5);
    assertThat(model("openai", "execution", "batch").prices().input()).isEmpty();
    assertThat(model("openai", "inputUsdPerMTok", "3").prices().input()).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({
    "execution, later, 'live, batch'",
    "pollInterval, 0s, above zero",
    "pollInterval, soon, a duration",
    "gatherTime, 0ms, above zero",
    "safety.resume, yes, true or false"
  })
  void aValueThatIsNotAllowedIsNamedWithWhatIs(String key, String value, String allowed) {
    assertThatThrownBy(() -> model("openai", "execution", "batch", key, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key)
        .hasMessageContaining("\"" + value + "\"")
        .hasMessageContaining(allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pollInterval", "gatherTime"})
  void aKeyOfBatchesIsWithoutMeaningElsewhere(String key) {
    assertThatThrownBy(() -> model("openai", key, "5s"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("safety.model.mine." + key)
        .hasMessageContaining("safety.model.mine.execution = batch");
  }

  @Test
  void theStandInHasNoBatchEngine() {
    assertThatThrownBy(() -> model("simulated", "execution", "batch"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("safety.model.mine.execution has no meaning");
  }

  @Test
  void allKeysAreKnown() {
    assertThat(
            Keys.objection(
                Set.of(
                    "safety.resume",
                    "safety.model.mine.execution",
                    "safety.model.mine.pollInterval",
                    "safety.model.mine.gatherTime"),
                Set.of()))
        .isEmpty();
  }
}
