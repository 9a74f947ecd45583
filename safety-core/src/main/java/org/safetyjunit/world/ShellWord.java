package org.safetyjunit.world;

import java.util.List;

/** A word of a command line before anything in it is expanded. */
record ShellWord(List<Piece> pieces) {

  /**
   * A part of a word.
   *
   * @param text what is written, or the name of a variable
   * @param variable whether it is the name of a variable
   * @param quoted whether it stands in quotes or behind a backslash, and is taken as it is
   */
  record Piece(String text, boolean variable, boolean quoted) {}

  ShellWord {
    pieces = List.copyOf(pieces);
  }

  /** The text of a word that is written plainly, without quotes and variables; else empty. */
  String plain() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece.variable() || piece.quoted()) {
        return "";
      }
      text.append(piece.text());
    }
    return text.toString();
  }

  /** What is written plainly at its start; empty if it starts otherwise. */
  String plainStart() {
    Piece first = pieces.isEmpty() ? null : pieces.get(0);
    return first == null || first.variable() || first.quoted() ? "" : first.text();
  }
}
