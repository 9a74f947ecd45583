package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.trial.RecordException;

/**
 * A journal that is being written: a line survives the end of the process as soon as it is
 * appended, and a loss of power once it is forced. After the first fault nothing is written any
 * more, and whoever tries is told.
 */
final class Journal implements AutoCloseable {

  private final Path file;
  private final FileOutputStream out;
  private final UnaryOperator<String> redaction;
  private final ReentrantLock lock = new ReentrantLock();

  // Mutable state
  private volatile boolean dirty;
  private volatile @Nullable RecordException fault;

  private Journal(Path file, FileOutputStream out, UnaryOperator<String> redaction) {
    this.file = file;
    this.out = out;
    this.redaction = redaction;
  }

  /** Begins a journal, in place of an older one. */
  static Journal begin(Path file, Header header, UnaryOperator<String> redaction) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      // A plain stream: a channel would be closed by an interrupt.
      Journal journal = new Journal(file, new FileOutputStream(file.toFile()), redaction);
      journal.append(HeaderJson.of(header));
      return journal;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Goes on with a journal.
   *
   * @param wholeBytes what of it is whole; the rest is cut off
   */
  static Journal resume(Path file, long wholeBytes, UnaryOperator<String> redaction) {
    try {
      try (RandomAccessFile existing = new RandomAccessFile(file.toFile(), "rw")) {
        existing.setLength(wholeBytes);
      }
      return new Journal(file, new FileOutputStream(file.toFile(), true), redaction);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Adds a line.
   *
   * @throws RecordException if that fails, or has failed before
   */
  void append(ObjectNode node) {
    byte[] bytes = LineSeal.line(redaction.apply(Json.line(node)));
    lock.lock();
    try {
      requireNoFault();
      out.write(bytes);
      dirty = true;
    } catch (IOException e) {
      fault = unwritable(file, e);
      throw fault;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Forces what was appended to disk.
   *
   * @throws RecordException if that fails, or has failed before
   */
  void force() {
    requireNoFault();
    if (!dirty) {
      return;
    }
    dirty = false; // before, so that a line that comes meanwhile is forced next time
    try {
      out.getFD().sync();
    } catch (IOException e) {
      fault = unwritable(file, e);
      throw fault;
    }
  }

  private void requireNoFault() {
    if (fault != null) {
      throw fault;
    }
  }

  private static RecordException unwritable(Path file, IOException e) {
    return new RecordException(
        "the journal %s cannot be written: %s. What is not on disk does not count, so the cell ends here. Make room, or name another directory in safety.report.dir; -Dsafety.resume=true goes on from what is there"
            .formatted(file, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }
}
