package org.safetyjunit.internal.detection;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Texts that are written as codes of their bytes: base64, base32, hexadecimal, binary and decimal
 * numbers.
 */
final class Codes {

  private static final int SHORTEST = 4;
  private static final int WRAPPED = 16;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** A stretch of characters of an alphabet, without others between them. */
  private record Run(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private final String text;
  private final List<Disguise> found = new ArrayList<>();

  private Codes(String text) {
    this.text = text;
  }

  /** What is said in codes. */
  static List<Disguise> in(String text) {
    Codes codes = new Codes(text);
    codes.base64();
    codes.numbers();
    return codes.found;
  }

  // Base64, base32, and hexadecimal without separators

  private void base64() {
    List<Run> wrapped = new ArrayList<>();
    for (Run run : runs()) {
      single(run);
      boolean joins =
          !wrapped.isEmpty()
              && text.substring(wrapped.get(wrapped.size() - 1).end(), run.start()).isBlank();
      if (!joins) {
        joined(wrapped);
        wrapped.clear();
      }
      wrapped.add(run);
      if (run.length() < WRAPPED) {
        joined(wrapped);
        wrapped.clear();
      }
    }
    joined(wrapped);
  }

  /** A code that was broken into lines. */
  private void joined(List<Run> runs) {
    if (runs.size() > 1) {
      StringBuilder code = new StringBuilder();
      runs.forEach(run -> code.append(text, run.start(), run.end()));
      base64(code.toString(), runs.get(0).start(), runs.get(runs.size() - 1).end());
    }
  }

  private void single(Run run) {
    String code = text.substring(run.start(), run.end());
    base64(code, run.start(), run.end());
    int from = 0;
    for (int i = 0; i <= code.length(); i++) {
      if (i == code.length() || "+/-_".indexOf(code.charAt(i)) >= 0) {
        if (i - from >= SHORTEST && i - from < code.length()) {
          base64(code.substring(from, i), run.start() + from, run.start() + i);
        }
        from = i + 1;
      }
    }
    base32(code, run);
    hex(code, run);
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isBase64(text.charAt(i))) {
        int end = i;
        while (end < text.length() && text.charAt(end) == '=' && end < i + 2) {
          end++;
        }
        if (i - start >= SHORTEST) {
          runs.add(new Run(start, end));
        }
        start = i + 1;
      }
    }
    return runs;
  }

  private static boolean isBase64(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "+/-_".indexOf(c) >= 0;
  }

  private void base64(String code, int start, int end) {
    String plain = code.replace("=", "").replace('-', '+').replace('_', '/');
    if (plain.length() % 4 == 1 || looksLikeAWord(plain)) {
      return;
    }
    try {
      add("base64", Base64.getDecoder().decode(plain), start, end);
    } catch (IllegalArgumentException e) {
      // other bits than there should be at the end: no base64
    }
  }

  /** Lower-case letters, but for the first: no code of four or more characters looks so. */
  private static boolean looksLikeAWord(String code) {
    for (int i = 1; i < code.length(); i++) {
      if (code.charAt(i) < 'a' || code.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private void base32(String code, Run run) {
    String plain = code.replace("=", "");
    if (BASE32.indexOf(plain.charAt(plain.length() - 1)) < 0) {
      return;
    }
    byte[] bytes = new byte[plain.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int length = 0;
    for (int i = 0; i < plain.length(); i++) {
      int value = BASE32.indexOf(plain.charAt(i));
      if (value < 0) {
        return;
      }
      buffer = buffer << 5 | value;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[length++] = (byte) (buffer >> bits);
        buffer &= (1 << bits) - 1;
      }
    }
    add("base32", bytes, run.start(), run.end());
  }

  private void hex(String code, Run run) {
    if (code.length() % 2 != 0 || !isHex(code)) {
      return;
    }
    byte[] bytes = new byte[code.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(code.substring(2 * i, 2 * i + 2), 16);
    }
    add("hexadecimal", bytes, run.start(), run.end());
  }

  private static boolean isHex(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (!isHexDigit(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  // Numbers with separators

  private void numbers() {
    List<Run> numbers = new ArrayList<>();
    int i = 0;
    while (i <= text.length()) {
      int start = i;
      while (i < text.length() && isHexDigit(text.charAt(i))) {
        i++;
      }
      boolean follows =
          numbers.isEmpty() || isSeparator(numbers.get(numbers.size() - 1).end(), start);
      if (i == start) {
        i++;
      } else if (follows) {
        numbers.add(new Run(start, i));
      } else {
        decode(numbers);
        numbers.clear();
        numbers.add(new Run(start, i));
      }
    }
    decode(numbers);
  }

  private static boolean isHexDigit(char c) {
    return c < 128 && Character.digit(c, 16) >= 0;
  }

  /** Up to three characters, no letters but the x of 0x34. */
  private boolean isSeparator(int from, int to) {
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i)) && text.charAt(i) != 'x') {
        return false;
      }
    }
    return true;
  }

  private void decode(List<Run> runs) {
    if (runs.size() < SHORTEST) {
      return;
    }
    List<Run> numbers = runs.stream().filter(run -> !isZeroOfPrefix(run)).toList();
    decode(numbers, "hexadecimal", 16, 2, 2);
    decode(numbers, "decimal codes", 10, 2, 3);
    decode(numbers, "binary", 2, 7, 8);
    decode(numbers, "octal", 8, 3, 3);
  }

  /** The 0 of {@code 0x34}. */
  private boolean isZeroOfPrefix(Run run) {
    return run.length() == 1 && text.startsWith("0x", run.start());
  }

  /** Decodes stretches of numbers that have the right number of digits. */
  private void decode(List<Run> numbers, String form, int radix, int least, int most) {
    int from = 0;
    for (int i = 0; i <= numbers.size(); i++) {
      if (i == numbers.size() || !fits(numbers.get(i), radix, least, most)) {
        if (i - from >= SHORTEST) {
          byte[] bytes = new byte[i - from];
          for (int j = from; j < i; j++) {
            bytes[j - from] = (byte) value(numbers.get(j), radix);
          }
          add(form, bytes, numbers.get(from).start(), numbers.get(i - 1).end());
        }
        from = i + 1;
      }
    }
  }

  private boolean fits(Run run, int radix, int least, int most) {
    if (run.length() < least || run.length() > most) {
      return false;
    }
    for (int i = run.start(); i < run.end(); i++) {
      if (Character.digit(text.charAt(i), radix) < 0) {
        return false;
      }
    }
    return value(run, radix) < 256;
  }

  private int value(Run run, int radix) {
    return Integer.parseInt(text.substring(run.start(), run.end()), radix);
  }

  private void add(String form, byte[] bytes, int start, int end) {
    utf8(bytes).ifPresent(plain -> found.add(Disguise.of(form, plain, start, end)));
  }

  /** What bytes say; empty if they are no text that a person could read. */
  private static Optional<String> utf8(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && bytes[length - 1] == 0) {
      length--;
    }
    CharBuffer plain = CharBuffer.allocate(length);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length), plain, true);
    plain.flip();
    boolean readable =
        !result.isError() && plain.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
    return readable ? Optional.of(plain.toString()) : Optional.empty();
  }
}
