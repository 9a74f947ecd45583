package org.safetyjunit.internal.journal;

import java.io.ByteArrayOutputStream;
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
 * appended, and a loss of power once it is forced. When the disk is full, what is in flight still
 * finds room, and nothing new is begun. After any other fault nothing is written any more, and
 * whoever tries is told.
 */
final class Journal implements AutoCloseable {

  private final Path file;
  private final RandomAccessFile out; // a channel would be closed by an interrupt
  private final @Nullable Reserve reserve;
  private final UnaryOperator<String> redaction;
  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock forcing = new ReentrantLock();

  // Mutable state
  private final JsonLines lines = new JsonLines(); // guarded by the lock
  private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream(1024); // likewise
  private long length; // guarded by the lock
  private volatile boolean dirty;
  private volatile @Nullable RecordException full;
  private volatile @Nullable RecordException fault;

  private Journal(Place place, RandomAccessFile out, long length, UnaryOperator<String> redaction)
      throws IOException {
    this.file = place.file();
    this.out = out;
    this.length = length;
    this.redaction = redaction;
    this.reserve = place.reserve() == null ? null : Reserve.take(place.reserve());
  }

  /**
   * Where a journal is.
   *
   * @param file the journal
   * @param reserve the file that keeps room for it; null where what is lost costs nothing
   */
  record Place(Path file, @Nullable Path reserve) {}

  /** Begins a journal, in place of an older one. */
  static Journal begin(Place place, Header header, UnaryOperator<String> redaction) {
    Journal journal = open(place, 0, redaction);
    try {
      journal.append(HeaderJson.of(header));
      return journal;
    } catch (RecordException e) {
      journal.close();
      throw e;
    }
  }

  /**
   * Goes on with a journal.
   *
   * @param wholeBytes what of it is whole; the rest is cut off
   */
  static Journal resume(Place place, long wholeBytes, UnaryOperator<String> redaction) {
    return open(place, wholeBytes, redaction);
  }

  private static Journal open(Place place, long length, UnaryOperator<String> redaction) {
    try {
      Files.createDirectories(Objects.requireNonNull(place.file().getParent()));
      RandomAccessFile out = new RandomAccessFile(place.file().toFile(), "rw");
      try {
        cut(out, length);
        return new Journal(place, out, length, redaction);
      } catch (IOException e) {
        out.close();
        throw e;
      }
    } catch (IOException e) {
      throw unwritable(place.file(), e);
    }
  }

  /**
   * Makes sure, before a call, that there is room for its reply.
   *
   * @throws RecordException if there is none
   */
  void requireRoom() {
    requireNoFault();
    if (full != null) {
      throw full;
    }
  }

  /**
   * Adds a line, and writes it with those that wait.
   *
   * @throws RecordException if that fails, or has failed before
   */
  void append(JsonLine line) {
    lock.lock();
    try {
      add(line);
      flush();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds a line that may wait for {@link #flush}, because what is written already tells it.
   *
   * @throws RecordException if something has failed before
   */
  void add(JsonLine line) {
    lock.lock();
    try {
      requireNoFault();
      unwritten.writeBytes(LineSeal.line(redaction.apply(lines.text(line))));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes the lines that wait.
   *
   * @throws RecordException if that fails, or has failed before
   */
  void flush() {
    lock.lock();
    try {
      requireNoFault();
      if (unwritten.size() > 0) {
        write(unwritten.toByteArray());
        unwritten.reset();
        dirty = true;
      }
    } catch (IOException e) {
      fault = unwritable(file, e);
      throw fault;
    } finally {
      lock.unlock();
    }
  }

  private void write(byte[] bytes) throws IOException {
    try {
      out.write(bytes);
    } catch (IOException e) {
      if (reserve == null || full != null) {
        throw e;
      }
      full = unwritable(file, e);
      try {
        reserve.release();
        cut(out, length);
        out.write(bytes);
      } catch (IOException still) {
        e.addSuppressed(still);
        throw e;
      }
    }
    length += bytes.length;
  }

  private static void cut(RandomAccessFile file, long length) throws IOException {
    if (file.length() != length) {
      file.setLength(length);
    }
    file.seek(length);
  }

  /**
   * Forces what was appended to disk.
   *
   * @throws RecordException if that fails, or has failed before
   */
  void force() {
    forcing.lock(); // who comes second waits: what is being forced may be lost until it is
    try {
      requireNoFault();
      if (dirty) {
        dirty = false; // before, so that a line that comes meanwhile is forced next time
        out.getFD().sync();
      }
    } catch (IOException e) {
      fault = unwritable(file, e);
      throw fault;
    } finally {
      forcing.unlock();
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
    forcing.lock();
    try {
      dirty = false;
      out.close();
      if (reserve != null) {
        reserve.release();
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    } finally {
      forcing.unlock();
    }
  }
}
