package org.safetyjunit.internal.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The scores of a report directory, a file for each cell. A score is written as soon as it is
 * there, so that a run that was killed pays for none twice.
 */
public final class ScoreFolder {

  private final Path folder;

  /** The folder {@code monitor} of a report directory. */
  public ScoreFolder(Path report) {
    this.folder = report.resolve("monitor");
  }

  /** What is known of a cell; a last line that was cut off is left out. */
  List<ScoredTrial> of(String cell) {
    return read(file(cell));
  }

  /** Everything that is known. */
  List<ScoredTrial> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .sorted()
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /** Adds one. */
  synchronized void add(ScoredTrial scored) {
    Path file = file(scored.cell());
    try {
      Files.createDirectories(folder);
      Files.writeString(
          file, scored.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  /** Keeps these of a cell, and no others. */
  void keep(String cell, List<ScoredTrial> scored) {
    Path file = file(cell);
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".new", ".tmp");
      Files.write(fresh, scored.stream().map(ScoredTrial::line).toList());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private Path file(String cell) {
    return folder.resolve(cell + ".jsonl");
  }

  private static List<ScoredTrial> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      List<ScoredTrial> scored = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        try {
          scored.add(ScoredTrial.read(lines.get(i)));
        } catch (IllegalArgumentException e) {
          if (i < lines.size() - 1) {
            throw new IllegalStateException(
                "%s, line %d: %s. Delete the file, and score again"
                    .formatted(file, i + 1, e.getMessage()),
                e);
          }
        }
      }
      return scored;
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static UncheckedIOException failed(Path file, IOException e) {
    return new UncheckedIOException("%s: %s".formatted(file, e), e);
  }
}
