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
 * listener to an extension in all supported versions, hence the static field, which nothing else in
 * the library has.
 */
public final class SafetyLauncherListener implements TestExecutionListener {

  private static volatile Seen seen = Seen.NOTHING;

  private Seen before = Seen.NOTHING;

  /** What a launcher sees of the configuration. */
  private record Seen(Set<String> keys, Optional<String> objection) {
    static final Seen NOTHING = new Seen(Set.of(), Optional.empty());
  }

  /** For the service loader. */
  public SafetyLauncherListener() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Set<String> present = new HashSet<>(System.getProperties().stringPropertyNames());
    present.addAll(plan.getConfigurationParameters().keySet());
    Set<String> further = new HashSet<>();
    ModelProviders.load().values().forEach(provider -> further.addAll(provider.otherKeys()));
    before = seen;
    seen = new Seen(Set.copyOf(present), Keys.objection(present, further));
  }

  /** A test may itself launch tests: what is around it is seen again. */
  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    seen = before;
  }

  /** The keys that are set; those of the system alone if no launcher runs the tests. */
  static Set<String> keys() {
    Set<String> keys = seen.keys();
    return keys.isEmpty() ? System.getProperties().stringPropertyNames() : keys;
  }

  static Optional<String> objection() {
    return seen.objection();
  }
}
