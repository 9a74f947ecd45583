package org.safetyjunit.internal.record;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.TrialResult;

/** The transcripts of one cell, a line a trial, on disk as soon as they are known. */
public final class CellLog implements AutoCloseable {

  private final String cell;
  private final Path file;
  private final BufferedWriter out;

  /** Begins the file anew. A plain stream: a channel would be closed by an interrupt. */
  CellLog(String cell, Path file) throws IOException {
    this.cell = cell;
    this.file = file;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(file.toFile()), StandardCharsets.UTF_8));
  }

  /**
   * Adds a result.
   *
   * @throws RecordException if it cannot be written
   */
  public void write(TrialResult result) {
    try {
      out.write(TranscriptJson.line(cell, result));
      out.newLine();
      out.flush();
    } catch (IOException e) {
      throw new RecordException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
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
