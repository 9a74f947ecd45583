package org.safetyjunit.internal.extension;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.safetyjunit.SafetyTest;
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
  private record Seen(Set<String> keys, Optional<String> objection, int tests) {
    static final Seen NOTHING = new Seen(Set.of(), Optional.empty(), 0);
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
    seen = new Seen(Set.copyOf(present), Keys.objection(present, further), count(plan));
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

  /** How many safety tests the launcher is about to run; 0 if it is not known. */
  static int tests() {
    return seen.tests();
  }

  private static int count(TestPlan plan) {
    int found = 0;
    for (TestIdentifier root : plan.getRoots()) {
      for (TestIdentifier each : plan.getDescendants(root)) {
        if (each.getSource().orElse(null) instanceof MethodSource method && isSafetyTest(method)) {
          found++;
        }
      }
    }
    return found;
  }

  private static boolean isSafetyTest(MethodSource source) {
    try {
      return AnnotationSupport.isAnnotated(source.getJavaMethod(), SafetyTest.class);
    } catch (JUnitException e) {
      return false; // of an engine whose methods are no Java methods
    }
  }

  static Optional<String> objection() {
    return seen.objection();
  }
}
