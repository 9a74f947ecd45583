package org.safetyjunit.internal.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;

/**
 * A file of lines that is there whole or not at all, and then only grows. Each line added begins
 * with a line break, so that one which was cut off spoils none after it.
 */
final class RecordFile {

  private final Path path;

  RecordFile(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void create(String text) {
    try {
      Path directory = path.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      write(fresh, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds a line that must not be lost. */
  void append(String line) {
    try {
      write(path, "\n" + line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Adds a line that may be lost with the machine, though not with the process. */
  void jot(String line) {
    try {
      Files.writeString(path, "\n" + line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private static void write(Path file, String text, StandardOpenOption... options)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, EnumSet.of(StandardOpenOption.WRITE, options))) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  List<String> lines() {
    try {
      return List.of(new String(Files.readAllBytes(path), UTF_8).split("\n", -1));
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(path, e), e);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException(
        """
        %s cannot be written: %s. What is submitted as a batch is noted there first: make the \
        directory writable, or name another one in safety.report.dir"""
            .formatted(path, e),
        e);
  }
}
