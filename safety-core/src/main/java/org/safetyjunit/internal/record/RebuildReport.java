package org.safetyjunit.internal.record;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the report of a suite that several CI jobs have shared. The directories that they left
 * behind are copied into one; this command makes {@code results.json} and the rest from the cells
 * in it.
 */
public final class RebuildReport {

  private static final String USAGE =
      "usage: RebuildReport <directory>, the safety.report.dir that has the cells/ of all jobs";

  private RebuildReport() {}

  /**
   * Rebuilds the report, and ends with status 0 if all cells have passed, 1 if not, 2 if there is
   * nothing to rebuild.
   *
   * @param arguments the directory
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    if (arguments.length != 1) {
      System.err.println(USAGE);
      return 2;
    }
    Path root = Path.of(arguments[0]);
    if (!Files.isDirectory(root.resolve("cells"))) {
      System.err.printf("%s has no cells/. %s%n", root.toAbsolutePath(), USAGE);
      return 2;
    }
    ReportDirectory report = new ReportDirectory(root, "");
    report.rebuild();
    ReportDirectory.Standing standing = report.standing();
    System.out.printf(
        "[safety] %d of %d cells passed: %s%n",
        standing.passed(), standing.cells(), root.resolve("summary.md").toAbsolutePath());
    return standing.cells() > 0 && standing.passed() == standing.cells() ? 0 : 1;
  }
}
