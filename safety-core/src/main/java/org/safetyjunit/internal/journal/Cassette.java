package org.safetyjunit.internal.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.safetyjunit.internal.trial.Purpose;
import org.safetyjunit.internal.trial.RecordException;

/**
 * What a verdict needs of a journal, made to be committed and reviewed: a line for every call of a
 * counted trial, in order, and nothing that changes from one recording to the next without meaning.
 */
final class Cassette {

  private final List<JsonLine> lines = new ArrayList<>();

  private Cassette() {}

  /** Makes the cassette of the first trials of a recording. */
  static Cassette of(Recording recording, int counted) {
    List<RecordedCall> calls = new ArrayList<>();
    for (int trial = 1; trial <= counted; trial++) {
      for (Purpose purpose : Purpose.values()) {
        int number = 0;
        for (RecordedCall call : recording.calls(trial, purpose)) {
          calls.add(call.numbered(1, ++number));
        }
      }
    }
    Cassette cassette = new Cassette();
    cassette.lines.add(HeaderJson.of(recording.header().forCassette(counted)));
    PlainIds ids = new PlainIds(calls);
    calls.forEach(call -> cassette.lines.add(CallJson.of(ids.in(call))));
    return cassette;
  }

  /** Writes it in one step, so that there is never half of one. */
  void write(Path file) {
    Path directory = Objects.requireNonNull(file.getParent());
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, ".new", ".tmp");
      try (OutputStream out = Files.newOutputStream(fresh)) {
        JsonLines json = new JsonLines();
        for (JsonLine line : lines) {
          out.write((json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Makes sure, before anything is paid for, that a cassette can be written.
   *
   * @throws RecordException if it cannot
   */
  static void requireWritable(Path file) {
    Path directory = Objects.requireNonNull(file.getParent());
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, ".new", ".tmp"));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static RecordException unwritable(Path file, IOException e) {
    return new RecordException(
        "safety.cassettes.dir: %s cannot be written: %s. Name a directory that can be; if calls were made, -Dsafety.resume=true goes on from the journal"
            .formatted(file, e),
        e);
  }
}
