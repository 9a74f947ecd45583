package org.safetyjunit.internal.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that GitHub Actions shows as a job's summary. Other steps write there too, and so do the
 * modules and JVMs of one build: each report directory has a section of its own, which it replaces.
 */
public final class StepSummary {

  /** What GitHub shows of one step. */
  private static final int MOST_BYTES = 1_000_000;

  private final Path file;

  /** The file that {@code GITHUB_STEP_SUMMARY} names. */
  public StepSummary(Path file) {
    this.file = file;
  }

  /**
   * Writes, or writes anew, the section of a report directory.
   *
   * @throws IOException if the file cannot be read or written
   */
  public void write(Path reports, String markdown) throws IOException {
    String name = Integer.toHexString(reports.toAbsolutePath().toString().hashCode());
    String begin = "<!-- safety %s -->\n".formatted(name);
    String end = "<!-- /safety %s -->\n".formatted(name);
    String before = Files.exists(file) ? Files.readString(file) : "";
    int from = before.indexOf(begin);
    int to = before.indexOf(end);
    boolean known = from >= 0 && to >= from;
    String head = known ? before.substring(0, from) : terminated(before);
    String tail = known ? before.substring(to + end.length()) : "";
    int room = MOST_BYTES - bytes(head) - bytes(tail) - bytes(begin) - bytes(end);
    Files.writeString(file, head + begin + fitted(markdown, reports, room) + end + tail);
  }

  private static String terminated(String text) {
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /** What does not fit is not written in part: a table cut off would swallow what follows. */
  private static String fitted(String markdown, Path reports, int room) {
    if (bytes(markdown) + 1 <= room) {
      return terminated(markdown);
    }
    int table = markdown.indexOf("<details>");
    String brief = table > 0 ? markdown.substring(0, table) : "";
    return bytes(brief) + 200 <= room
        ? brief + "All cells are in `summary.md` of the report directory.\n"
        : "## Safety\n\nThe summary is too long for this page: see `%s`.\n"
            .formatted(reports.getFileName());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
