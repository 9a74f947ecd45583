package org.safetyjunit.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A check sum as the last key of a journal's line, so that a line which is still JSON, but no
 * longer what was written, is noticed.
 */
final class LineSeal {

  private static final String KEY = ",\"crc\":\"";
  private static final int LENGTH = KEY.length() + 8 + "\"}".length();

  private LineSeal() {}

  /** Adds the check sum to a JSON object that has at least one key. */
  static String close(String object) {
    String open = object.substring(0, object.length() - 1);
    return open + seal(open);
  }

  /** Whether a line is as it was written. */
  static boolean intact(String line) {
    int end = line.length() - LENGTH;
    return end > 0 && line.substring(end).equals(seal(line.substring(0, end)));
  }

  private static String seal(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return "%s%08x\"}".formatted(KEY, crc.getValue());
  }
}
