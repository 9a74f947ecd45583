package org.safetyjunit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs tests again and again in one JVM, each by itself and one after the other, and prints what
 * each run cost and what came of it, as JSON, a line a run.
 */
public final class RunWarm {

  private RunWarm() {}

  /** Takes a directory for results, how often, then what {@link CellLauncher} reads. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    List<CellLauncher> tests = CellLauncher.of(all.subList(2, all.size())).each();
    for (int i = 1; i <= Integer.parseInt(all.get(1)); i++) {
      for (CellLauncher test : tests) {
        run(test, Path.of(all.get(0), "run-" + i, String.join("", test.tests())));
      }
    }
    System.exit(0);
  }

  private static void run(CellLauncher test, Path report) throws IOException {
    Cost cost = Cost.of(() -> test.run(report));
    String results = Files.readString(report.resolve("results.json"));
    System.out.println("{\"cost\": %s, \"results\": %s}".formatted(cost.json(), flat(results)));
  }

  private static String flat(String json) {
    return json.replaceAll("\\R", " ");
  }
}
