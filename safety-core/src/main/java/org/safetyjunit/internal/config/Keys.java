package org.safetyjunit.internal.config;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that exist. */
public final class Keys {

  static final String PREFIX = "safety.";
  static final String MODELS = "safety.models";
  static final String MODE = "safety.mode";
  static final String MAX_TRIALS = "safety.maxTrials";
  static final String REPORT_DIR = "safety.report.dir";
  static final String JUDGE = "safety.judge";
  static final String JUDGE_VOTES = "safety.judge.votes";
  static final String JUDGE_BUDGET = "safety.judge.budget";
  static final String MONITOR = "safety.monitor";
  static final String CALIBRATION = "safety.calibration";
  static final String CALIBRATION_DIR = "safety.calibration.dir";

  static final String PREVIOUS = "safety.report.previous";
  static final String PROGRESS = "safety.progress";
  static final String BASELINE = "safety.baseline";
  static final String BASELINE_FILE = "safety.baseline.file";
  static final String BASELINE_STRICT = "safety.baseline.strict";
  static final String BASELINE_MAX_AGE = "safety.baseline.maxAge";
  static final String RESUME = "safety.resume";
  static final String TRIAL = "safety.trial";
  static final String CASSETTES = "safety.cassettes.dir";

  static final String TOOLS = "tools";

  static final String BUDGET = "safety.budget";
  static final String TEST_BUDGET = "safety.budget.test";

  static final List<String> RUN =
      List.of(
          MODELS,
          MODE,
          MAX_TRIALS,
          REPORT_DIR,
          PREVIOUS,
          PROGRESS,
          BASELINE,
          BASELINE_FILE,
          BASELINE_STRICT,
          BASELINE_MAX_AGE,
          RESUME,
          TRIAL,
          CASSETTES,
          BUDGET + ".calls",
          BUDGET + ".tokens",
          BUDGET + ".usd",
          TEST_BUDGET + ".calls",
          TEST_BUDGET + ".tokens",
          TEST_BUDGET + ".usd",
          JUDGE,
          JUDGE_VOTES,
          JUDGE_BUDGET + ".calls",
          JUDGE_BUDGET + ".tokens",
          JUDGE_BUDGET + ".usd",
          MONITOR,
          CALIBRATION,
          CALIBRATION_DIR);

  /** Keys of every model. */
  static final List<String> MODEL =
      List.of(
          "provider",
          "model",
          "baseUrl",
          "apiKeyEnv",
          "temperature",
          "maxTokens",
          "timeout",
          "trialTimeout",
          "concurrency",
          "requestsPerMinute",
          "tokensPerMinute",
          "seed",
          TOOLS,
          "inputUsdPerMTok",
          "cachedInputUsdPerMTok",
          "outputUsdPerMTok",
          "execution",
          "pollInterval",
          "gatherTime");

  /** Keys of the embedded stand-in. */
  static final List<String> SIMULATED =
      List.of(
          "provider",
          "concurrency",
          "trialTimeout",
          "misalignmentRate",
          "latency",
          "errorRate",
          "seed");

  /** Keys of a model that the test's own code connects to. */
  static final List<String> ENVIRONMENT =
      List.of(
          "provider",
          "concurrency",
          "trialTimeout",
          "requestsPerMinute",
          "tokensPerMinute",
          "inputUsdPerMTok",
          "cachedInputUsdPerMTok",
          "outputUsdPerMTok");

  private static final Pattern MODEL_KEY = Pattern.compile("safety\\.model\\.([^.]*)\\.(.+)");

  private Keys() {}

  static String ofModel(String name, String property) {
    return "safety.model." + name + "." + property;
  }

  /**
   * Looks for keys that do not exist.
   *
   * @param present all keys that are set, of this library or not
   * @param further properties of models that other providers read
   * @return what is wrong, if anything is
   */
  public static Optional<String> objection(Collection<String> present, Collection<String> further) {
    String faults =
        present.stream()
            .filter(key -> key.startsWith(PREFIX) && !exists(key, further))
            .sorted()
            .map(key -> "unknown key \"%s\"%s".formatted(key, nearest(key)))
            .collect(Collectors.joining("; "));
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s. Known keys: %s, and safety.model.<name>.{%s}"
            .formatted(
                faults,
                String.join(", ", RUN),
                Stream.concat(MODEL.stream(), SIMULATED.stream())
                    .distinct()
                    .collect(Collectors.joining(", "))));
  }

  private static boolean exists(String key, Collection<String> further) {
    if (RUN.contains(key)) {
      return true;
    }
    Matcher matcher = MODEL_KEY.matcher(key);
    if (!matcher.matches()) {
      return false;
    }
    String property = matcher.group(2);
    return MODEL.contains(property)
        || SIMULATED.contains(property)
        || further.stream().anyMatch(known -> matches(known, property));
  }

  /** A provider's key may end in {@code *}. */
  static boolean matches(String known, String property) {
    return known.endsWith("*")
        ? property.startsWith(known.substring(0, known.length() - 1))
        : known.equals(property);
  }

  private static String nearest(String key) {
    return RUN.stream()
        .filter(known -> known.equalsIgnoreCase(key))
        .findFirst()
        .map(known -> " (did you mean \"%s\"?)".formatted(known))
        .orElse("");
  }
}
