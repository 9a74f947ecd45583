package org.safetyjunit.internal.config;

import java.util.TreeMap;
import org.safetyjunit.model.ModelSettings;

/**
 * The judge, as configured.
 *
 * @param model which model it is
 * @param votes how often it is asked about one transcript, from 1
 */
public record JudgeSetup(ModelSetup model, int votes) {

  /** The name in {@code safety.judge}. */
  public String name() {
    return model.name();
  }

  /** Changes with every setting that can change an answer; not with where the model is reached. */
  public String identity() {
    ModelSettings settings = model.settings();
    return "%s %s temperature=%s maxTokens=%s seed=%s %s"
        .formatted(
            settings.provider(),
            settings.model().orElse(""),
            settings.temperature(),
            settings.maxTokens(),
            settings.seed(),
            new TreeMap<>(settings.other()));
  }
}
