package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.safetyjunit.world.ShellWord.Piece;

/** Expands a word: variables, splitting of what is not quoted, patterns. */
final class ShellExpansion {

  /** Finds the paths that fit a pattern. */
  @FunctionalInterface
  interface Paths {
    List<String> matching(String pattern);
  }

  private ShellExpansion() {}

  /** The word with its variables, neither split nor matched against files. */
  static String single(ShellWord word, UnaryOperator<String> variables) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : word.pieces()) {
      text.append(piece.variable() ? variables.apply(piece.text()) : piece.text());
    }
    return text.toString();
  }

  /** The words that a word becomes: none, one, or several. */
  static List<String> words(ShellWord word, UnaryOperator<String> variables, Paths paths) {
    List<String> words = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean any = false;
    boolean pattern = false;
    for (Piece piece : word.pieces()) {
      String text = piece.variable() ? variables.apply(piece.text()) : piece.text();
      if (piece.quoted() || !piece.variable()) {
        pattern |= !piece.quoted() && text.matches("(?s).*[*?\\[].*");
        current.append(text);
        any = true;
        continue;
      }
      pattern |= text.matches("(?s).*[*?\\[].*");
      String[] parts = text.split("[ \t\n]+", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && any) {
          add(words, current, pattern, paths);
          any = false;
        }
        current.append(parts[i]);
        any |= !parts[i].isEmpty();
      }
    }
    if (any) {
      add(words, current, pattern, paths);
    }
    return words;
  }

  private static void add(List<String> words, StringBuilder current, boolean pattern, Paths paths) {
    String text = current.toString();
    current.setLength(0);
    List<String> found = pattern ? paths.matching(text) : List.of();
    if (found.isEmpty()) {
      words.add(text);
    } else {
      words.addAll(found);
    }
  }
}
