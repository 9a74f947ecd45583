package org.safetyjunit.internal.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safetyjunit.internal.report.CellView;

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
   * Rebuilds the report, and ends with status 0 if all cells are green, 1 if not, 2 if there is
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
    List<CellView> cells = new ReportDirectory(root, "").rebuild();
    long green = cells.stream().filter(CellView::green).count();
    System.out.printf(
        "[safety] %d of %d cells are green: %s%n",
        green, cells.size(), root.resolve("index.html").toAbsolutePath());
    return !cells.isEmpty() && green == cells.size() ? 0 : 1;
  }
}
