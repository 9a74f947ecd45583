package org.safetyjunit.internal.baseline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** The committed file. Several JVMs of one build may add their cells to it. */
final class BaselineFile {

  private final Path file;
  private final Path lock;

  /**
   * A file that need not exist.
   *
   * @param lock a file to lock while writing; not in version control
   */
  BaselineFile(Path file, Path lock) {
    this.file = file;
    this.lock = lock;
  }

  /**
   * All entries; none if there is no file.
   *
   * @throws BaselineException if it cannot be read
   */
  SortedMap<String, BaselineEntry> read() {
    try {
      return BaselineJson.read(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      return new TreeMap<>();
    } catch (IOException e) {
      throw new BaselineException(
          "safety.baseline.file: %s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** Replaces the entries of the cells named, and keeps the others. */
  void merge(Map<String, BaselineEntry> entries) {
    try {
      Files.createDirectories(Objects.requireNonNull(lock.toAbsolutePath().getParent()));
      try (RandomAccessFile held = new RandomAccessFile(lock.toFile(), "rw");
          FileLock mine = lock(held)) {
        SortedMap<String, BaselineEntry> all = read();
        all.putAll(entries);
        write(BaselineJson.write(all));
        if (!mine.isValid()) {
          throw new IOException("the lock was lost");
        }
      }
    } catch (IOException e) {
      throw new BaselineException(
          "safety.baseline.file: %s cannot be written: %s".formatted(file, e), e);
    }
  }

  private void write(String text) throws IOException {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, ".baseline", ".tmp");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static FileLock lock(RandomAccessFile held) throws IOException {
    while (true) {
      try {
        return held.getChannel().lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(1_000_000); // another run in this JVM holds it for a moment
      }
    }
  }
}
