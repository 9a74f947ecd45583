package org.safetyjunit.internal.extension;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.safetyjunit.internal.config.Keys;
import org.safetyjunit.internal.provider.ModelProviders;

/**
 * Looks for unknown keys: only a listener of the launcher sees them all. JUnit has no way from a
 * listener to an extension in all supported versions, hence the static fields, which nothing else
 * in the library has.
 */
public final class SafetyLauncherListener implements TestExecutionListener {

  private static volatile Optional<String> objection = Optional.empty();
  private static volatile Set<String> keys = Set.of();

  /** For the service loader. */
  public SafetyLauncherListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Set<String> present = new HashSet<>(System.getProperties().stringPropertyNames());
    present.addAll(plan.getConfigurationParameters().keySet());
    Set<String> further = new HashSet<>();
    ModelProviders.load().values().forEach(provider -> further.addAll(provider.otherKeys()));
    keys = Set.copyOf(present);
    objection = Keys.objection(present, further);
  }

  /** The keys that are set; those of the system alone if no launcher runs the tests. */
  static Set<String> keys() {
    return keys.isEmpty() ? System.getProperties().stringPropertyNames() : keys;
  }

  static Optional<String> objection() {
    return objection;
  }
}
