package org.safetyjunit.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bounds calls to models, as far as configuration says. */
class TrafficConfigurationTest {

  private final Map<String, String> keys = new HashMap<>();

  TrafficConfigurationTest() {
    set("safety.models", "one");
    model("one", "baseUrl", "http://127.0.0.1:9/v1");
  }

  private void set(String key, String value) {
    keys.put(key, value);
  }

  private void model(String name, String property, String value) {
    keys.putIfAbsent("safety.model." + name + ".provider", "openai");
    keys.putIfAbsent("safety.model." + name + ".model", "m");
    keys.put("safety.model." + name + "." + property, value);
  }

  private SafetyConfiguration read() {
    return SafetyConfiguration.read(key -> Optional.ofNullable(keys.get(key)), keys.keySet());
  }

  private void assertRefused(String... words) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(this::read)
        .satisfies(e -> assertThat(e).message().contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"calls", "tokens", "usd"})
  void aCapOfNothingIsRefusedBeforeAnyCall(String kind) {
    model("one", "inputUsdPerMTok", "1");
    model("one", "outputUsdPerMTok", "2");
    for (String scope : List.of("safety.budget.", "safety.budget.test.")) {
      for (String value : List.of("0", "-1", "many")) {
        set(scope + kind, value);
        assertRefused(scope + kind + " = \"" + value + "\"");
      }
      keys.remove(scope + kind);
    }
    read();
  }

  @ParameterizedTest
  @ValueSource(strings = {"safety.budget.usd", "safety.budget.test.usd"})
  void aBudgetInMoneyWithoutPricesIsRefusedBeforeAnyCall(String key) {
    set(key, "1.50");
    assertRefused(
        key, "safety.model.one.inputUsdPerMTok", "safety.model.one.outputUsdPerMTok", "model one");
    model("one", "inputUsdPerMTok", "0");
    assertRefused(key);
    model("one", "outputUsdPerMTok", "0");
    assertThat(read().models().get(0).prices().known()).isTrue();
  }

  @Test
  void theStandInCostsNothingAndNeedsNoPrice() {
    set("safety.models", "simulated");
    set("safety.budget.usd", "1");
    assertThat(read().budget().unspent()).hasSize(1);
  }

  @Test
  void capsThatAreNotSetAreNone() {
    assertThat(read().budget().unspent()).isEmpty();
    set("safety.budget.calls", "3000000000");
    assertThat(read().budget().calls().getAsLong()).isEqualTo(3_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "requestsPerMinute, 0",
    "tokensPerMinute, -5",
    "trialTimeout, 0s",
    "timeout, PT0S",
    "concurrency, 0",
    "inputUsdPerMTok, -1",
    "cachedInputUsdPerMTok, cheap"
  })
  void aValueOutOfRangeIsRefusedByName(String property, String value) {
    model("one", property, value);
    assertRefused("safety.model.one." + property + " = \"" + value + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8080/v1, does not begin with http",
    "https://me:pass@models.example/v1, user name or password",
    "http://, is not a URL"
  })
  void anAddressThatIsNotOneIsRefused(String url, String words) {
    model("one", "baseUrl", url);
    assertRefused("safety.model.one.baseUrl", words);
  }

  @Test
  void modelsAtOneEndpointShareWhatItTakesAtOnce() {
    set("safety.models", "one, two, three");
    model("one", "concurrency", "5");
    model("two", "baseUrl", "http://127.0.0.1:9/other/");
    model("two", "concurrency", "7");
    model("three", "baseUrl", "http://127.0.0.1:10/v1");
    List<ModelSetup> models = read().models();
    assertThat(models.get(0).traffic().endpoint()).isSameAs(models.get(1).traffic().endpoint());
    assertThat(models.get(0).traffic().endpoint().current()).isEqualTo(12);
    assertThat(models.get(0).traffic().slots().availablePermits()).isEqualTo(5);
    assertThat(models.get(2).traffic().endpoint()).isNotSameAs(models.get(1).traffic().endpoint());
    assertThat(models.get(2).traffic().endpoint().current()).isEqualTo(16);
  }

  @Test
  void aModelThatTheTestConnectsToTakesLimitsAndPricesAndNothingElse() {
    set("safety.models", "own");
    set("safety.model.own.provider", "environment");
    set("safety.model.own.trialTimeout", "3m");
    set("safety.model.own.requestsPerMinute", "60");
    set("safety.model.own.inputUsdPerMTok", "1");
    ModelSetup own = read().models().get(0);
    assertThat(own.connection()).isNull();
    assertThat(own.simulated()).isNull();
    assertThat(own.traffic().trialTimeout()).contains(Duration.ofMinutes(3));
    set("safety.model.own.temperature", "1");
    assertRefused("safety.model.own.temperature has no meaning for provider environment");
  }

  @Test
  void wishesReachTheProvider() {
    model("one", "promptCache", "true");
    assertThat(read().models().get(0).settings().other()).containsEntry("promptCache", "true");
    model("one", "promptCache", "always");
    assertRefused("safety.model.one.promptCache", "true or false");
  }
}
