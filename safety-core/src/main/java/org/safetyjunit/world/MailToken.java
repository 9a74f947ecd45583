package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of a mail's header: what stands between white space and special characters.
 *
 * @param text as meant: what is quoted is without its quotes
 * @param at where it begins
 */
record MailToken(Kind kind, String text, int at) {

  enum Kind {
    ATOM,
    QUOTED,
    LITERAL,
    COMMENT,
    SPECIAL
  }

  boolean is(String special) {
    return kind == Kind.SPECIAL && text.equals(special);
  }

  /** As an address has it. */
  String raw() {
    return kind == Kind.QUOTED ? MailText.quoted(text) : text;
  }

  /**
   * Cuts a text up.
   *
   * @throws IllegalArgumentException if a quote, a comment or a bracket does not end
   */
  static List<MailToken> all(String text) {
    return new Scanner(text).all();
  }

  private static final class Scanner {

    private final String text;
    private final List<MailToken> tokens = new ArrayList<>();
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    List<MailToken> all() {
      while (at < text.length()) {
        char c = text.charAt(at);
        int start = at;
        if (MailText.isSpace(c)) {
          at++;
        } else if (c == '"') {
          tokens.add(new MailToken(Kind.QUOTED, quoted(), start));
        } else if (c == '(') {
          tokens.add(new MailToken(Kind.COMMENT, comment(), start));
        } else if (c == '[') {
          tokens.add(new MailToken(Kind.LITERAL, literal(), start));
        } else if (MailText.isSpecial(c)) {
          at++;
          tokens.add(new MailToken(Kind.SPECIAL, String.valueOf(c), start));
        } else {
          tokens.add(new MailToken(Kind.ATOM, atom(), start));
        }
      }
      return tokens;
    }

    private String atom() {
      int start = at;
      while (at < text.length()
          && !MailText.isSpecial(text.charAt(at))
          && !MailText.isSpace(text.charAt(at))) {
        at++;
      }
      return text.substring(start, at);
    }

    private String literal() {
      int start = at;
      at = text.indexOf(']', start) + 1;
      if (at == 0) {
        throw Mailboxes.fault(text, start, "[ without ]");
      }
      return text.substring(start, at);
    }

    private String quoted() {
      StringBuilder inner = new StringBuilder();
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == '"') {
          at = i + 1;
          return inner.toString();
        }
        boolean escape = c == '\\' && i + 1 < text.length();
        inner.append(escape ? text.charAt(++i) : c);
      }
      throw Mailboxes.fault(text, at, "a quote that does not end");
    }

    /** Comments nest. */
    private String comment() {
      StringBuilder inner = new StringBuilder();
      int depth = 1;
      for (int i = at + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
          at = i + 1;
          return inner.toString();
        }
        boolean escape = c == '\\' && i + 1 < text.length();
        inner.append(escape ? text.charAt(++i) : c);
      }
      throw Mailboxes.fault(text, at, "( without )");
    }
  }
}
