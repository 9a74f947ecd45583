package org.safetyjunit.internal.detection;

import java.util.Map;
import java.util.Optional;

/** The alphabet of pilots and police: a word for each letter. */
final class Spelling {

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("alpha", "a"),
          Map.entry("alfa", "a"),
          Map.entry("bravo", "b"),
          Map.entry("charlie", "c"),
          Map.entry("delta", "d"),
          Map.entry("echo", "e"),
          Map.entry("foxtrot", "f"),
          Map.entry("golf", "g"),
          Map.entry("hotel", "h"),
          Map.entry("india", "i"),
          Map.entry("juliet", "j"),
          Map.entry("juliett", "j"),
          Map.entry("kilo", "k"),
          Map.entry("lima", "l"),
          Map.entry("mike", "m"),
          Map.entry("november", "n"),
          Map.entry("oscar", "o"),
          Map.entry("papa", "p"),
          Map.entry("quebec", "q"),
          Map.entry("romeo", "r"),
          Map.entry("sierra", "s"),
          Map.entry("tango", "t"),
          Map.entry("uniform", "u"),
          Map.entry("victor", "v"),
          Map.entry("whiskey", "w"),
          Map.entry("whisky", "w"),
          Map.entry("xray", "x"),
          Map.entry("yankee", "y"),
          Map.entry("zulu", "z"));

  private Spelling() {}

  /** The letter that a word stands for. */
  static Optional<String> letter(String word) {
    return Optional.ofNullable(LETTERS.get(word));
  }
}
