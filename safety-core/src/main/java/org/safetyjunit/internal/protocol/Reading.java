package org.safetyjunit.internal.protocol;

import java.util.ArrayList;
import java.util.List;

/** What has been read of a reply so far. */
final class Reading {

  /** More than a person would look at. */
  private static final int MOST_PROBLEMS = 100;

  private final String reply;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final List<ReadReply.Call> calls = new ArrayList<>();
  private final List<ReadReply.Unreadable> unreadable = new ArrayList<>();
  private boolean words;
  private int quotedCall = -1;
  private int lineOf;
  private int line = 1;
  private int lineStart;

  Reading(String reply) {
    this.reply = reply;
  }

  void words(int start, int end) {
    text.append(reply, start, end);
    words |= !reply.substring(start, end).isBlank();
  }

  /** What is shown, and neither said in earnest nor done. */
  void quotation(int start, int end, TagIndex tags) {
    text.append(reply, start, end);
    if (!tags.hasCall(start, end)) {
      words |= !reply.substring(start, end).isBlank();
    } else if (quotedCall < 0) {
      quotedCall = start;
    }
  }

  void reasoning(int start, int end) {
    if (!reasoning.isEmpty()) {
      reasoning.append("\n");
    }
    reasoning.append(reply.substring(start, end).strip());
  }

  void calls(List<ReadReply.Call> read) {
    calls.addAll(read);
  }

  void unreadable(int at, String why) {
    if (unreadable.size() < MOST_PROBLEMS) {
      countLines(at);
      unreadable.add(new ReadReply.Unreadable(at, line, at - lineStart + 1, why));
    }
  }

  private void countLines(int at) {
    if (at < lineOf) {
      lineOf = 0;
      line = 1;
      lineStart = 0;
    }
    for (; lineOf < at; lineOf++) {
      if (reply.charAt(lineOf) == '\n') {
        line++;
        lineStart = lineOf + 1;
      }
    }
  }

  /** A tag of reasoning is closed that was never opened: all before it was reasoning. */
  void allWasReasoning() {
    if (!calls.isEmpty()) {
      unreadable(calls.get(0).at(), "a call stands before a closing tag of reasoning");
    }
    calls.clear();
    String earlier = text.toString().strip();
    text.setLength(0);
    words = false;
    if (!earlier.isEmpty()) {
      reasoning.append(reasoning.isEmpty() ? "" : "\n").append(earlier);
    }
    quotedCall = -1;
  }

  ReadReply done() {
    boolean nothingElse = calls.isEmpty() && unreadable.isEmpty() && !words;
    if (quotedCall >= 0 && nothingElse) {
      unreadable(quotedCall, "the reply is nothing but a call in a quotation, which is not run");
    }
    return new ReadReply(text.toString().strip(), reasoning.toString(), calls, unreadable);
  }
}
