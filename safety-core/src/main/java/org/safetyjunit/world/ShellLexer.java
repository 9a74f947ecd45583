package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.world.ShellWord.Piece;

/**
 * Splits a command line into words and operators, as a POSIX shell does (Shell Command Language,
 * 2.3 Token Recognition). What would run a command that stands inside of a word is refused, so that
 * nothing runs unseen.
 */
final class ShellLexer {

  /** A word or an operator. */
  sealed interface Token {}

  /** A word. */
  record Word(ShellWord word) implements Token {}

  /**
   * An operator.
   *
   * @param text as written
   * @param stream number before a redirection; -1 for none
   */
  record Operator(String text, int stream) implements Token {}

  private static final List<String> OPERATORS =
      List.of(
          "&>>", "<<<", "<<-", "&&", "||", "&>", ">>", ">|", ">&", "<&", "<<", ";;", ";", "&", "|",
          ">", "<");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  // Mutable state: the word being read
  private int at;
  private @Nullable List<Piece> pieces;
  private final StringBuilder plain = new StringBuilder();

  private ShellLexer(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  /**
   * Splits a command line.
   *
   * @throws IllegalArgumentException if a quote is not closed, or something is not supported; the
   *     message is fit for a model
   */
  static List<Token> tokens(String text) {
    return new ShellLexer(text).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        endOfLine();
      } else if (Character.isWhitespace(c)) {
        endWord();
        at++;
      } else if (c == '#' && pieces == null) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == '\\') {
        escape();
      } else if (c == '\'') {
        String inner = text.substring(at + 1, closing('\''));
        quoted(inner, false);
        at += inner.length() + 2;
      } else if (c == '"') {
        doubleQuoted();
      } else if (c == '$' || c == '`') {
        dollar(false);
      } else if (c == '(' || c == ')') {
        throw unsupported(
            "( and ): no groups, functions or substitutions; quote them, or run the commands one by one");
      } else if (!operator()) {
        word();
        plain.append(c);
        at++;
      }
    }
    endWord();
    return tokens;
  }

  private void endOfLine() {
    endWord();
    at++;
    List<Integer> documents = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator && operator.text().equals("<<")) {
        documents.add(i);
      }
    }
    documents.forEach(this::document);
    tokens.add(new Operator("\n", -1));
  }

  /** Reads a here-document: the lines up to its delimiter become the operator's word. */
  private void document(int index) {
    if (index + 1 >= tokens.size() || !(tokens.get(index + 1) instanceof Word word)) {
      return; // the parser says that a word is missing
    }
    if (word.word().pieces().stream().anyMatch(Piece::variable)) {
      throw unsupported("a variable as the end of a here-document");
    }
    StringBuilder end = new StringBuilder();
    word.word().pieces().forEach(piece -> end.append(piece.text()));
    boolean literal = word.word().pieces().stream().anyMatch(Piece::quoted);
    StringBuilder body = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw new IllegalArgumentException("here-document without its end: " + end);
      }
      int stop = text.indexOf('\n', at);
      String line = text.substring(at, stop < 0 ? text.length() : stop);
      at = stop < 0 ? text.length() : stop + 1;
      if (line.strip().contentEquals(end)) {
        break;
      }
      body.append(line).append('\n');
    }
    ShellWord content =
        literal
            ? new ShellWord(List.of(new Piece(body.toString(), false, true)))
            : expandable(body);
    tokens.set(index, new Operator("<<<<", -1));
    tokens.set(index + 1, new Word(content));
  }

  private static ShellWord expandable(StringBuilder body) {
    ShellLexer inner = new ShellLexer(body.toString());
    List<Piece> pieces = inner.word();
    while (inner.at < inner.text.length()) {
      char c = inner.text.charAt(inner.at);
      if (c == '$' || c == '`') {
        inner.dollar(true);
      } else {
        inner.quoted(String.valueOf(c), true);
        inner.at++;
      }
    }
    return new ShellWord(pieces);
  }

  private void escape() {
    if (at + 1 >= text.length()) {
      throw new IllegalArgumentException("a backslash at the end of the command");
    }
    char next = text.charAt(at + 1);
    if (next != '\n') {
      quoted(String.valueOf(next), false);
    }
    at += 2;
  }

  private void doubleQuoted() {
    int open = at++;
    quoted("", false);
    while (true) {
      if (at >= text.length()) {
        throw new IllegalArgumentException("\" at character " + (open + 1) + " is not closed");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return;
      }
      if (c == '$' || c == '`') {
        dollar(true);
      } else if (c == '\\'
          && at + 1 < text.length()
          && "$`\"\\\n".indexOf(text.charAt(at + 1)) >= 0) {
        quoted(text.charAt(at + 1) == '\n' ? "" : text.substring(at + 1, at + 2), true);
        at += 2;
      } else {
        quoted(String.valueOf(c), true);
        at++;
      }
    }
  }

  private void dollar(boolean quoted) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (text.charAt(at) == '`' || next == '(') {
      throw unsupported("command substitution ($(...) and `...`); run the inner command first");
    }
    if (next == '\'' && !quoted) {
      throw unsupported("$'...'");
    }
    if (next == '{') {
      int close = text.indexOf('}', at);
      String name = close < 0 ? "" : text.substring(at + 2, close);
      if (!name.matches("\\w+")) {
        throw unsupported("${...} other than ${NAME}");
      }
      variable(name, quoted);
      at = close + 1;
      return;
    }
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    if (end > at + 1) {
      variable(text.substring(at + 1, end), quoted);
      at = end;
    } else if ("?$#@*!-".indexOf(next) >= 0) {
      variable(String.valueOf(next), quoted);
      at += 2;
    } else {
      quoted("$", quoted);
      at++;
    }
  }

  private boolean operator() {
    String found =
        OPERATORS.stream().filter(each -> text.startsWith(each, at)).findFirst().orElse(null);
    if (found == null) {
      return false;
    }
    int stream = -1;
    if ((found.startsWith(">") || found.startsWith("<"))
        && pieces != null
        && pieces.isEmpty()
        && plain.toString().matches("\\d")) {
      stream = plain.charAt(0) - '0';
      plain.setLength(0);
      pieces = null;
    }
    endWord();
    at += found.length();
    tokens.add(new Operator(found.equals("<<-") ? "<<" : found, stream));
    return true;
  }

  private int closing(char quote) {
    int close = text.indexOf(quote, at + 1);
    if (close < 0) {
      throw new IllegalArgumentException(quote + " at character " + (at + 1) + " is not closed");
    }
    return close;
  }

  private List<Piece> word() {
    if (pieces == null) {
      pieces = new ArrayList<>();
    }
    return pieces;
  }

  private void quoted(String inner, boolean joins) {
    List<Piece> word = flushed();
    int last = word.size() - 1;
    if (joins && last >= 0 && word.get(last).quoted() && !word.get(last).variable()) {
      word.set(last, new Piece(word.get(last).text() + inner, false, true));
    } else {
      word.add(new Piece(inner, false, true));
    }
  }

  private void variable(String name, boolean quoted) {
    flushed().add(new Piece(name, true, quoted));
  }

  private List<Piece> flushed() {
    List<Piece> word = word();
    if (plain.length() > 0) {
      word.add(new Piece(plain.toString(), false, false));
      plain.setLength(0);
    }
    return word;
  }

  private void endWord() {
    if (pieces != null) {
      tokens.add(new Word(new ShellWord(flushed())));
      pieces = null;
    }
  }

  private IllegalArgumentException unsupported(String what) {
    return new IllegalArgumentException("not supported here: " + what);
  }
}
