package org.safetyjunit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs tests again and again in one JVM, and prints what each run cost and what came of it, as
 * JSON, a line a run.
 */
public final class RunWarm {

  private RunWarm() {}

  /** Takes a directory for results, how often, then what {@link CellLauncher} reads. */
  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    CellLauncher cells = CellLauncher.of(all.subList(2, all.size()));
    for (int i = 1; i <= Integer.parseInt(all.get(1)); i++) {
      Path report = Path.of(all.get(0), "run-" + i);
      Cost cost = Cost.of(() -> cells.run(report));
      String results = Files.readString(report.resolve("results.json"));
      System.out.println("{\"cost\": %s, \"results\": %s}".formatted(cost.json(), flat(results)));
    }
    System.exit(0);
  }

  private static String flat(String json) {
    return json.replaceAll("\\R", " ");
  }
}
