package org.safetyjunit.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Runs tests once and measures nothing: what is measured is the process. */
public final class RunOnce {

  private RunOnce() {}

  /** Takes a directory for results, then what {@link CellLauncher} reads. */
  public static void main(String[] arguments) {
    List<String> all = List.of(arguments);
    CellLauncher.of(all.subList(1, all.size())).run(Path.of(all.get(0)));
    System.exit(0); // as build tools end the JVM that tests ran in
  }
}
