package org.safetyjunit.internal.protocol;

import java.util.List;

/**
 * Reads a reply in prose: what is said, what is thought, and which tools are called.
 *
 * <p>A call is {@code <call tool="x">{"argument": 1}</call>}. Read as well, since models write
 * them: {@code <tool_call>{"name": "x", "arguments": {}}</tool_call>}, {@code
 * <function=x>{}</function>}, {@code <invoke name="x"><parameter name="a">1</parameter></invoke>}
 * and their mixtures, in any case of letters. What can be read in two ways is not read.
 *
 * <p>Nothing is run that stands in reasoning ({@code <think>} and its like, also where only the
 * closing tag came), in a quotation (code block, inline code, block quote, quotation marks directly
 * around it, {@code <example>} and its like, a comment), or in another call's arguments. A call
 * whose tags are escaped ({@code &lt;call&gt;}) is words. Whatever looks like a call and is none of
 * these is reported with its place.
 *
 * <p>Total and linear: any text has a result, after a time that grows with its length.
 */
public final class ReplyReader {

  /** Calls in forms that are known and not read. */
  private static final List<String> FOREIGN =
      List.of("[TOOL_CALLS]", "<|tool_call", "<|python_tag|>", "<\uff5ctool");

  private static final List<String> COMMENT = List.of("<!--", "-->");
  private static final List<String> CDATA = List.of("<![CDATA[", "]]>");
  private static final String OPENING_MARKS = "\"'\u201c\u2018\u201e\u201a\u00ab\u2039\u300c";
  private static final String CLOSING_MARKS = "\"'\u201d\u2019\u201c\u2018\u00bb\u203a\u300d";

  private final String text;
  private final TagIndex tags;
  private final CallReader calls;
  private final CodeSpans spans;
  private final Reading reading;

  // Mutable state
  private int at;
  private int unread;

  private ReplyReader(String text) {
    this.text = text;
    this.tags = new TagIndex(text);
    this.calls = new CallReader(text, tags);
    this.spans = new CodeSpans(text);
    this.reading = new Reading(text);
  }

  /** Reads a reply; there is none that cannot be read at all. */
  public static ReadReply read(String text) {
    return new ReplyReader(text).read();
  }

  private ReadReply read() {
    while (at < text.length()) {
      if ((at == 0 || text.charAt(at - 1) == '\n') && block()) {
        continue;
      }
      switch (text.charAt(at)) {
        case '`' -> inlineCode();
        case '<' -> bracket();
        case '[' -> foreign();
        default -> at++;
      }
    }
    words(text.length());
    return reading.done();
  }

  private boolean block() {
    Block block = Block.at(text, at);
    if (block == null) {
      return false;
    }
    if (tags.hasCall(at, block.end())) {
      switch (block.kind()) {
        case FENCED_AND_NEVER_CLOSED ->
            reading.unreadable(at, "a call stands in a code block that is never closed");
        case INDENTED ->
            reading.unreadable(at, "a call is indented like a quotation, which may not be meant");
        default -> {}
      }
    }
    quotation(block.end());
    return true;
  }

  private void inlineCode() {
    quotation(spans.end(at));
  }

  private void bracket() {
    Tag tag = tags.at(at);
    if (tag == null) {
      if (!hidden(COMMENT, "a comment") && !hidden(CDATA, "a CDATA section")) {
        foreign();
      }
      return;
    }
    switch (tag.kind()) {
      case REASONING -> reasoning(tag);
      case QUOTATION -> quotation(tag);
      case CALL, INVOCATION -> call(tag);
      case ARGUMENT -> argument(tag);
      case CALLS -> calls(tag);
    }
  }

  /** Whether something begins here that hides what it holds. */
  private boolean hidden(List<String> delimiters, String what) {
    if (!text.startsWith(delimiters.get(0), at)) {
      return false;
    }
    int end = text.indexOf(delimiters.get(1), at);
    if (end >= 0) {
      quotation(end + delimiters.get(1).length());
    } else {
      hidesTheRest(what);
    }
    return true;
  }

  /** What is opened and never closed may hold all that follows, or nothing. */
  private void hidesTheRest(String what) {
    if (tags.hasCall(at, text.length())) {
      reading.unreadable(at, what + " is never closed, and a call follows");
    }
    quotation(text.length());
  }

  private void foreign() {
    for (String mark : FOREIGN) {
      if (text.startsWith(mark, at)) {
        reading.unreadable(at, "a call in a form that is not read: " + mark);
      }
    }
    at++;
  }

  private void reasoning(Tag tag) {
    words(tag.start());
    int end = tag.end();
    if (tag.closing()) {
      reading.allWasReasoning();
    } else if (!tag.empty()) {
      Tag close = tags.nextClosing(tag.name(), tag.end()).orElse(null);
      if (close == null) {
        reading.unreadable(at, "<%s> is never closed".formatted(tag.name()));
      }
      reading.reasoning(tag.end(), close == null ? text.length() : close.start());
      end = close == null ? text.length() : close.end();
    }
    skipTo(end);
  }

  private void quotation(Tag tag) {
    if (tag.closing() || tag.empty()) {
      at = tag.end();
      return;
    }
    tags.closingOf(tag)
        .ifPresentOrElse(
            close -> quotation(close.end()), () -> hidesTheRest("<" + tag.name() + ">"));
  }

  private void call(Tag tag) {
    if (tag.closing()) {
      reading.unreadable(at, "</%s> closes nothing".formatted(tag.name()));
      at = tag.end();
      return;
    }
    try {
      CallReader.Element element = calls.read(tag);
      if (inQuotationMarks(element.end())) {
        quotation(element.end());
      } else {
        words(at);
        reading.calls(element.calls());
        skipTo(element.end());
      }
    } catch (UnreadableException e) {
      reading.unreadable(at, e.why());
      words(at);
      at = endOfUnreadable(tag);
    }
  }

  /** An element that is closed is skipped whole; otherwise reading goes on with the next line. */
  private int endOfUnreadable(Tag tag) {
    return tags.closingOf(tag)
        .map(Tag::end)
        .or(() -> tags.nextCallOnNewLine(tag.end()).map(Tag::start))
        .orElse(text.length());
  }

  private boolean inQuotationMarks(int end) {
    return at > 0
        && end < text.length()
        && OPENING_MARKS.indexOf(text.charAt(at - 1)) >= 0
        && CLOSING_MARKS.indexOf(text.charAt(end)) >= 0;
  }

  private void argument(Tag tag) {
    if (!tag.closing() && !tag.label().isEmpty()) {
      reading.unreadable(at, "an argument outside of a call");
    }
    at = tag.end();
  }

  private void calls(Tag tag) {
    if (!tag.closing() && !tag.empty() && tags.closingOf(tag).isEmpty()) {
      reading.unreadable(at, "<%s> is never closed".formatted(tag.name()));
    }
    words(at);
    skipTo(tag.end());
  }

  // Moving on

  private void words(int end) {
    reading.words(unread, end);
    unread = end;
  }

  private void quotation(int end) {
    words(at);
    reading.quotation(at, end, tags);
    skipTo(end);
  }

  private void skipTo(int end) {
    at = end;
    unread = end;
  }
}
