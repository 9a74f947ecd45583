package org.safetyjunit.internal.detection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.safetyjunit.internal.text.Entities;

/**
 * Characters that are written as references: {@code %34}, {@code &#52;}, {@code \x34}, {@code
 * \u0034}, {@code =34}, {@code U+0034}.
 */
final class Escapes {

  private final String text;
  private final StringBuilder decoded = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private boolean any;

  private Escapes(String text) {
    this.text = text;
  }

  /** A text with its references resolved; empty if it has none. */
  static Optional<Disguise> in(String text) {
    if (text.chars().noneMatch(c -> c == '%' || c == '&' || c == '\\' || c == '=' || c == '+')) {
      return Optional.empty();
    }
    Escapes escapes = new Escapes(text);
    escapes.read();
    return escapes.any
        ? Optional.of(
            new Disguise(
                "escaped",
                escapes.decoded.toString(),
                Arrays.copyOf(escapes.starts, escapes.decoded.length()),
                Arrays.copyOf(escapes.ends, escapes.decoded.length())))
        : Optional.empty();
  }

  private void read() {
    int i = 0;
    while (i < text.length()) {
      int end =
          switch (text.charAt(i)) {
            case '%', '=' -> bytes(i);
            case '&' -> reference(i);
            case '\\' -> backslash(i);
            case 'U' -> text.startsWith("U+", i) ? hex(i, 2, 4, 6) : -1;
            default -> -1;
          };
      if (end < 0) {
        add(text.substring(i, i + 1), i, i + 1);
        i++;
      } else {
        any = true;
        i = end;
      }
    }
  }

  /** {@code %e4%bd%a0}: bytes in a row are one text in UTF-8. */
  private int bytes(int start) {
    char sign = text.charAt(start);
    int end = start;
    ByteBuffer bytes = ByteBuffer.allocate(64);
    while (end + 2 < text.length()
        && text.charAt(end) == sign
        && isHex(text, end + 1, end + 3)
        && bytes.hasRemaining()) {
      bytes.put((byte) Integer.parseInt(text.substring(end + 1, end + 3), 16));
      end += 3;
    }
    if (end == start) {
      return -1;
    }
    bytes.flip();
    add(utf8(bytes), start, end);
    return end;
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1.decode(bytes).toString();
    }
  }

  private int reference(int start) {
    int end = Entities.end(text, start);
    if (end >= 0) {
      add(Entities.value(text, start), start, end);
    }
    return end;
  }

  private int backslash(int start) {
    char kind = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    return switch (kind) {
      case 'x', 'X' -> hex(start, 2, 2, 2);
      case 'u' -> text.startsWith("{", start + 2) ? hex(start, 3, 1, 6) : hex(start, 2, 4, 4);
      default -> -1;
    };
  }

  /** A code point in hexadecimal, of as many digits as allowed, behind some characters. */
  private int hex(int start, int before, int least, int most) {
    int from = start + before;
    int end = from;
    while (end < text.length() && end - from < most && isHex(text, end, end + 1)) {
      end++;
    }
    if (end - from < least) {
      return -1;
    }
    int point = Integer.parseInt(text.substring(from, end), 16);
    if (!Character.isValidCodePoint(point)) {
      return -1;
    }
    boolean closed = text.startsWith("}", end) && before == 3;
    add(Character.toString(point), start, closed ? end + 1 : end);
    return closed ? end + 1 : end;
  }

  private static boolean isHex(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private void add(String value, int start, int end) {
    for (int i = 0; i < value.length(); i++) {
      int length = decoded.length();
      if (length == starts.length) {
        starts = Arrays.copyOf(starts, 2 * length);
        ends = Arrays.copyOf(ends, 2 * length);
      }
      starts[length] = start;
      ends[length] = end;
      decoded.append(value.charAt(i));
    }
  }
}
