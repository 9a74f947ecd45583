package org.safetyjunit.internal.extension;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Looks for environment methods that need each other. */
final class EnvironmentCycle {

  private final Scenario scenario;
  private final Set<String> path = new LinkedHashSet<>();

  EnvironmentCycle(Scenario scenario) {
    this.scenario = scenario;
  }

  void check(EnvironmentMethod method) {
    if (!path.add(method.name())) {
      throw new ExtensionConfigurationException(
          "%s: @Environment methods need each other: %s → %s"
              .formatted(scenario.place(), String.join(" → ", path), method.name()));
    }
    for (Slot slot : scenario.parameters().of(method.method())) {
      if (slot instanceof Slot.Product product) {
        check(product.method());
      }
    }
    path.remove(method.name());
  }
}
