package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.trial.RecordException;

/**
 * Reads a journal, whose lines carry check sums, or a cassette. A damaged line is told and left
 * out; the rest is kept.
 */
final class RecordingReader {

  private final Source source;
  private final boolean sealed;
  private final List<String> damage = new ArrayList<>();

  // Mutable state
  private @Nullable Recording recording;
  private long wholeBytes;
  private int number;

  private RecordingReader(Source source) {
    this.source = source;
    this.sealed = source.kind().equals(Source.JOURNAL);
  }

  /**
   * What was found in a file.
   *
   * @param recording what it holds
   * @param source where it comes from, and which lines were left out
   * @param wholeBytes length of the file without a half-written end
   */
  record Found(Recording recording, Source source, long wholeBytes) {}

  /**
   * Reads a file.
   *
   * @throws RecordException if it cannot be read, or its first line is damaged
   */
  static Found read(Source source) {
    return new RecordingReader(source).read();
  }

  /** Whether there is a journal with more than a half-written first line. */
  static boolean isBegun(Source source) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source.file()))) {
      int b = in.read();
      while (b >= 0 && b != '\n') {
        b = in.read();
      }
      return b == '\n';
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw unreadable(source, e);
    }
  }

  private Found read() {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source.file()))) {
      lines(in);
    } catch (IOException e) {
      throw unreadable(source, e);
    }
    if (recording == null) {
      throw source.unusable("it has no whole line");
    }
    if (!damage.isEmpty()) {
      recording.cutAtHoles();
    }
    return new Found(recording, source.damaged(damage), wholeBytes);
  }

  private static RecordException unreadable(Source source, IOException e) {
    return new RecordException("%s cannot be read: %s".formatted(source.file(), e), e);
  }

  private void lines(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b != '\n') {
        line.write(b);
        continue;
      }
      number++;
      wholeBytes += line.size() + 1;
      line(line.toString(StandardCharsets.UTF_8));
      line.reset();
    }
    if (line.size() == 0) {
      return;
    }
    number++;
    if (sealed) {
      damage.add("line %d is half-written".formatted(number));
    } else {
      line(line.toString(StandardCharsets.UTF_8)); // an editor may leave out the last line break
    }
  }

  private void line(String line) {
    try {
      if (sealed && !LineSeal.intact(line)) {
        throw new BadLineException("not what was written");
      }
      ObjectNode node = Json.read(line);
      if (recording == null) {
        recording = new Recording(HeaderJson.read(node));
      } else if (node.has(CallJson.CALL)) {
        recording.add(CallJson.read(node));
      } else {
        recording.add(TrialJson.trial(node), TrialJson.outcome(node));
      }
    } catch (BadLineException e) {
      if (recording == null) {
        throw source.unusable(
            "line %d, which says what it is a record of, is corrupt: %s"
                .formatted(number, e.getMessage()));
      }
      damage.add("line %d is corrupt (%s)".formatted(number, e.getMessage()));
    }
  }
}
