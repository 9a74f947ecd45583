package org.safetyjunit.internal.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.TrialLog;
import org.safetyjunit.internal.trial.TrialResult;

/** The transcripts of one cell, a line a trial; never less than a line is written. */
public final class CellLog implements TrialLog, AutoCloseable {

  private static final int MOST_UNWRITTEN = 1 << 16;

  private final String cell;
  private final Path file;
  private final FileOutputStream out;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1024); // not yet written
  private final JsonGenerator json = TranscriptJson.generator(lines);

  /** Begins the file anew. A plain stream: a channel would be closed by an interrupt. */
  CellLog(String cell, Path file) throws IOException {
    this.cell = cell;
    this.file = file;
    this.out = new FileOutputStream(file.toFile());
  }

  @Override
  public synchronized void write(TrialResult result) {
    try {
      TranscriptJson.line(cell, result, json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory that cannot be written", e);
    }
    if (lines.size() > MOST_UNWRITTEN) {
      flush();
    }
  }

  @Override
  public synchronized void flush() {
    try {
      lines.writeTo(out);
      lines.reset();
    } catch (IOException e) {
      throw new RecordException(
          "%s cannot be written: %s. Make room, or name another directory in safety.report.dir; -Dsafety.resume=true goes on from the journal"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    try (out) {
      flush();
    } catch (IOException e) {
      throw new RecordException("%s cannot be closed: %s".formatted(file, e.getMessage()), e);
    }
  }
}
