package org.safetyjunit.internal.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Keeps a cell's files to one run, among all JVMs, for as long as it is open. */
public final class CellLock implements AutoCloseable {

  private final RandomAccessFile file;

  private CellLock(RandomAccessFile file) {
    this.file = file;
  }

  /**
   * Takes the lock; does not wait for it.
   *
   * @throws IllegalStateException if another run has it
   */
  static CellLock take(Path path, String cell) {
    try {
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      if (locked(file)) {
        return new CellLock(file);
      }
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be made or locked: %s. Name a directory that can be written"
              .formatted(path, e),
          e);
    }
    throw new IllegalStateException(
        "the cell \"%s\" is being run by another run, in this JVM or another, that has the same safety.report.dir (%s is locked). Wait for it, or give one of them another directory; if two tests have this id, give one scenario another name with @SafetyScenario(\"...\")"
            .formatted(cell, path));
  }

  private static boolean locked(RandomAccessFile file) throws IOException {
    try {
      FileLock lock = file.getChannel().tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
