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
 * listener to an extension in all supported versions, hence the one static field of the library.
 */
public final class SafetyLauncherListener implements TestExecutionListener {

  private static volatile Optional<String> objection = Optional.empty();

  /** For the service loader. */
  public SafetyLauncherListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Set<String> keys = new HashSet<>(System.getProperties().stringPropertyNames());
    keys.addAll(plan.getConfigurationParameters().keySet());
    Set<String> further = new HashSet<>();
    for (String id : ModelProviders.ids()) {
      ModelProviders.find(id).ifPresent(provider -> further.addAll(provider.otherKeys()));
    }
    objection = Keys.objection(keys, further);
  }

  static Optional<String> objection() {
    return objection;
  }
}
