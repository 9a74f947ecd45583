package org.safetyjunit.internal.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Room on disk that is taken before the first call, and given up when the disk is full: calls in
 * flight are paid for, so their replies have to find room.
 */
final class Reserve {

  /** Replies of a few hundred calls. */
  private static final int BYTES = 1 << 20;

  private final Path file;

  private Reserve(Path file) {
    this.file = file;
  }

  /** Takes it: as bytes, since a file system may give no room to a hole in a file. */
  static Reserve take(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    byte[] block = new byte[1 << 16];
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      for (int written = 0; written < BYTES; written += block.length) {
        out.write(block);
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Reserve(file);
  }

  /** Gives it up, if that has not been done. */
  void release() throws IOException {
    Files.deleteIfExists(file);
  }
}
