package org.safetyjunit.internal.calibration;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.safetyjunit.internal.labelled.LabelledExport;

/**
 * What is done with labelled transcripts outside tests: {@code export <report directory> <file>
 * [most per cell]} writes a run's transcripts for labelling, {@code table <directory>} prints the
 * measured errors of a directory of calibrations.
 */
public final class Command {

  private static final String USAGE =
      "usage: export <report directory> <file> [most per cell]%n       table <calibration directory>";

  private Command() {}

  /** Runs a command; exits with 1 if it cannot be done. */
  public static void main(String[] arguments) {
    int status = run(List.of(arguments), System.out);
    if (status != 0) {
      System.exit(status);
    }
  }

  static int run(List<String> arguments, PrintStream out) {
    try {
      if (arguments.size() >= 3 && arguments.get(0).equals("export")) {
        int most = arguments.size() > 3 ? Integer.parseInt(arguments.get(3)) : Integer.MAX_VALUE;
        export(Path.of(arguments.get(1)), Path.of(arguments.get(2)), most, out);
        return 0;
      }
      if (arguments.size() == 2 && arguments.get(0).equals("table")) {
        out.print(CalibrationTable.of(new Calibrations(Path.of(arguments.get(1))).all()));
        return 0;
      }
      out.printf(USAGE + "%n");
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      out.println(e.getMessage() == null ? e.toString() : e.getMessage());
    }
    return 1;
  }

  private static void export(Path report, Path file, int most, PrintStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> cells = Files.list(report.resolve("transcripts"))) {
      for (Path cell : cells.sorted().toList()) {
        long seed = cell.getFileName().toString().hashCode();
        lines.addAll(LabelledExport.lines(Files.readAllLines(cell), most, seed));
      }
    }
    if (Files.exists(file)) {
      throw new IllegalArgumentException(
          "%s is there already: labels in it would be lost. Name another file".formatted(file));
    }
    Files.write(file, lines);
    out.printf(
        "%d transcripts in %s: put true or false behind \"label\", and a word behind \"style\" if you like%n",
        lines.size(), file);
  }
}
