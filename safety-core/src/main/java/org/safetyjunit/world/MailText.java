package org.safetyjunit.world;

/** The characters of RFC 5322, and what they are taken for. */
final class MailText {

  private static final String SPECIALS = "()<>[]:;@\\,\"";

  private MailText() {}

  /** Any kind of white space, the non-breaking kinds included. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What no address has and nobody sees: control characters, joiners, marks of direction. */
  static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  static boolean isSpecial(int c) {
    return c < 128 && SPECIALS.indexOf(c) >= 0;
  }

  static boolean isAtom(String text) {
    return !text.isEmpty()
        && text.codePoints().noneMatch(c -> isSpecial(c) || isSpace(c) || isInvisible(c));
  }

  /** A local part, an at sign, a domain; both without blanks. */
  static boolean isAddress(String text) {
    int at = text.lastIndexOf('@');
    if (at <= 0) {
      return false;
    }
    String local = text.substring(0, at);
    String domain = text.substring(at + 1);
    return (isAtom(local) || isQuoted(local)) && (isDomain(domain) || isLiteral(domain));
  }

  private static boolean isDomain(String domain) {
    return isAtom(domain) && !domain.startsWith(".") && !domain.contains("..");
  }

  private static boolean isLiteral(String domain) {
    return domain.length() > 2
        && domain.startsWith("[")
        && domain.endsWith("]")
        && domain
            .substring(1, domain.length() - 1)
            .codePoints()
            .noneMatch(c -> "[]\\".indexOf(c) >= 0 || isSpace(c) || isInvisible(c));
  }

  /** Whether the text is one quoted string, from its first character to its last. */
  private static boolean isQuoted(String text) {
    if (text.length() < 2
        || !text.startsWith("\"")
        || text.codePoints().anyMatch(MailText::isInvisible)) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '"') {
        return i == text.length() - 1;
      }
      if (text.charAt(i) == '\\') {
        i++;
      }
    }
    return false;
  }

  /** {@code "ann"@b} and {@code ann@b} are the same. */
  static String unquoted(String local) {
    if (!isQuoted(local)) {
      return local;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 1; i < local.length() - 1; i++) {
      if (local.charAt(i) == '\\') {
        i++;
      }
      plain.append(local.charAt(i));
    }
    return plain.toString();
  }

  /** The same address with no more escapes than needed, so that equal ones are equal. */
  static String plainlyQuoted(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at);
    return isQuoted(local) ? quoted(unquoted(local)) + address.substring(at) : address;
  }

  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A display name, in quotes where it needs them. */
  static String phrase(String name) {
    boolean plain = name.codePoints().noneMatch(MailText::isSpecial);
    return plain ? name : quoted(name);
  }

  /**
   * Reduces white space to single blanks.
   *
   * @throws IllegalArgumentException if there are control characters, which no name has
   */
  static String singleSpaced(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (!isSpace(c)) {
                if (Character.getType(c) == Character.CONTROL) {
                  throw new IllegalArgumentException("a name has a control character: " + c);
                }
                clean.appendCodePoint(c);
              } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                clean.append(' ');
              }
            });
    return clean.toString().stripTrailing();
  }
}
