package org.safetyjunit.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs tests through JUnit's launcher, as a build tool does.
 *
 * @param tests classes, or methods as {@code Class#method}, of this package
 * @param parameters configuration parameters
 */
record CellLauncher(List<String> tests, Map<String, String> parameters) {

  /** Reads {@code key=value} as parameters, and anything else as tests. */
  static CellLauncher of(List<String> arguments) {
    List<String> tests = new ArrayList<>();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        tests.add(argument);
      } else {
        parameters.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    return new CellLauncher(tests, parameters);
  }

  /** Each of the tests by itself. */
  List<CellLauncher> each() {
    return tests.stream().map(test -> new CellLauncher(List.of(test), parameters)).toList();
  }

  /** Runs them once, with results in a directory of that run's own. */
  void run(Path report, TestExecutionListener... listeners) {
    DiscoverySelector[] selectors =
        tests.stream().map(CellLauncher::selector).toArray(DiscoverySelector[]::new);
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
            .configurationParameters(parameters)
            .configurationParameter("safety.report.dir", report.toString())
            .build();
    List<TestExecutionListener> all = new ArrayList<>(List.of(listeners));
    all.add(new Failures());
    LauncherFactory.create().execute(request, all.toArray(TestExecutionListener[]::new));
  }

  private static DiscoverySelector selector(String test) {
    String[] names = test.split("#", 2);
    Class<?> type = type(CellLauncher.class.getPackageName() + "." + names[0]);
    return names.length == 1
        ? DiscoverySelectors.selectClass(type)
        : Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals(names[1]))
            .findFirst()
            .map(method -> DiscoverySelectors.selectMethod(type, method))
            .orElseThrow(() -> new IllegalArgumentException("no method " + test));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("no class " + name, e);
    }
  }
}
