package org.safetyjunit.internal.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A check sum as the last key of a journal's line, so that a line which is still JSON, but no
 * longer what was written, is noticed.
 */
final class LineSeal {

  private static final String KEY = ",\"crc\":\"";
  private static final int LENGTH = KEY.length() + 8 + "\"}".length();

  private LineSeal() {}

  /** A line, in UTF-8, of a JSON object that has at least one key, with its check sum. */
  static byte[] line(String object) {
    byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
    int open = bytes.length - 1;
    byte[] seal = seal(bytes, open).getBytes(StandardCharsets.US_ASCII);
    byte[] line = Arrays.copyOf(bytes, open + seal.length + 1);
    System.arraycopy(seal, 0, line, open, seal.length);
    line[line.length - 1] = '\n';
    return line;
  }

  /** Whether a line is as it was written. */
  static boolean intact(String line) {
    int end = line.length() - LENGTH;
    if (end <= 0) {
      return false;
    }
    byte[] open = line.substring(0, end).getBytes(StandardCharsets.UTF_8);
    return line.substring(end).equals(seal(open, open.length));
  }

  private static String seal(byte[] text, int length) {
    CRC32 crc = new CRC32();
    crc.update(text, 0, length);
    return KEY + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}";
  }
}
