package org.safetyjunit.internal.protocol;

import java.util.List;

/**
 * What a reply in prose turned out to hold.
 *
 * @param text its words, quotations included, without reasoning and without the calls that were
 *     read; what could not be read is still in it
 * @param reasoning what stood in tags of reasoning
 * @param calls the calls to carry out, in order
 * @param unreadable what looks like a call, or hides whether there is one, and could not be read
 */
public record ReadReply(
    String text, String reasoning, List<Call> calls, List<Unreadable> unreadable) {

  /** Copies the lists. */
  public ReadReply {
    calls = List.copyOf(calls);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * A call of a tool.
   *
   * @param name the tool
   * @param arguments a JSON object
   * @param untyped whether every argument is a string because the form of the call knows no other
   * @param at the character in the reply, from 0, where it begins
   */
  public record Call(String name, String arguments, boolean untyped, int at) {}

  /**
   * A place that could not be read.
   *
   * @param at its first character in the reply, from 0
   * @param line its line, from 1
   * @param column its character in the line, from 1
   * @param why what is wrong with it
   */
  public record Unreadable(int at, int line, int column, String why) {

    @Override
    public String toString() {
      return "line %d, character %d: %s".formatted(line, column, why);
    }
  }
}
