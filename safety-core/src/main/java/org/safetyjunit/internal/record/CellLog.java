package org.safetyjunit.internal.record;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.TrialResult;

/** The transcripts of one cell, a line a trial, on disk as soon as they are known. */
public final class CellLog implements AutoCloseable {

  private final String cell;
  private final Path file;
  private final FileOutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);

  /** Begins the file anew. A plain stream: a channel would be closed by an interrupt. */
  CellLog(String cell, Path file) throws IOException {
    this.cell = cell;
    this.file = file;
    this.out = new FileOutputStream(file.toFile());
  }

  /**
   * Adds a result.
   *
   * @throws RecordException if it cannot be written
   */
  public synchronized void write(TrialResult result) {
    try {
      line.reset();
      TranscriptJson.line(cell, result, line);
      line.writeTo(out); // at once, so that no other process sees half a line
    } catch (IOException e) {
      throw new RecordException(
          "%s cannot be written: %s. Make room, or name another directory in safety.report.dir; -Dsafety.resume=true goes on from the journal"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new RecordException("%s cannot be closed: %s".formatted(file, e.getMessage()), e);
    }
  }
}
