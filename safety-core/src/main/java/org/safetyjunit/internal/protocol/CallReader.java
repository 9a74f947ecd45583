package org.safetyjunit.internal.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.text.Entities;

/** Reads what stands between the tags of a call. */
final class CallReader {

  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final String FENCE = "```";
  private static final int LONGEST_INFO = 40;

  /**
   * Calls that were read.
   *
   * @param calls at least one
   * @param end behind the closing tag
   */
  record Element(List<ReadReply.Call> calls, int end) {}

  /** A value, where it ends, and what follows behind the white space after it. */
  private record Value(String text, int next) {}

  private final String text;
  private final TagIndex tags;
  private final JsonReader json;
  private boolean noMoreCdataEnds;

  CallReader(String text, TagIndex tags) {
    this.text = text;
    this.tags = tags;
    this.json = new JsonReader(text);
  }

  /**
   * Reads the call that a tag opens.
   *
   * @throws UnreadableException if it is not whole, or can be read in more than one way
   */
  Element read(Tag tag) throws UnreadableException {
    if (tag.empty()) {
      return new Element(List.of(withoutArguments(tag)), tag.end());
    }
    int at = skipSpace(tag.end());
    int end = closedAt(at, tag);
    if (end >= 0) {
      return new Element(List.of(withoutArguments(tag)), end);
    }
    if (opening(TagKind.ARGUMENT, at).isPresent()) {
      return arguments(tag, at);
    }
    boolean holdsOthers = tag.kind() == TagKind.CALL && tag.label().isEmpty();
    return holdsOthers && opening(TagKind.INVOCATION, at).isPresent()
        ? invocations(tag, at)
        : json(tag, at);
  }

  private static ReadReply.Call withoutArguments(Tag tag) throws UnreadableException {
    return NamedCall.call(tag.label(), JsonNodeFactory.instance.objectNode(), false, tag.start());
  }

  private Element json(Tag tag, int from) throws UnreadableException {
    Value value = jsonText(from);
    if (!tag.label().isEmpty()) {
      JsonNode arguments = JsonReader.value(value.text());
      return new Element(
          List.of(NamedCall.call(tag.label(), arguments, false, tag.start())),
          closed(value.next(), tag));
    }
    List<ReadReply.Call> calls =
        new ArrayList<>(NamedCall.all(JsonReader.value(value.text()), tag.start()));
    while (text.startsWith("{", value.next())) {
      value = jsonText(value.next());
      calls.addAll(NamedCall.all(JsonReader.value(value.text()), tag.start()));
    }
    if (calls.isEmpty()) {
      throw new UnreadableException("the call names no tool");
    }
    return new Element(calls, closed(value.next(), tag));
  }

  private Value jsonText(int at) throws UnreadableException {
    if (text.startsWith(CDATA, at)) {
      return cdata(at);
    }
    boolean fenced = text.startsWith(FENCE, at);
    int start = fenced ? skipSpace(skipInfo(at)) : at;
    if (!text.startsWith("{", start) && !text.startsWith("[", start)) {
      throw new UnreadableException("neither JSON nor arguments in tags follow");
    }
    int end = json.end(start);
    if (end < 0) {
      throw new UnreadableException("its JSON does not end");
    }
    int next = skipSpace(end);
    if (fenced) {
      if (!text.startsWith(FENCE, next)) {
        throw new UnreadableException("a code block in the call is never closed");
      }
      next = skipSpace(next + FENCE.length());
    }
    return new Value(text.substring(start, end), next);
  }

  private Value cdata(int at) throws UnreadableException {
    int start = at + CDATA.length();
    int end = noMoreCdataEnds ? -1 : text.indexOf(CDATA_END, start);
    if (end < 0) {
      noMoreCdataEnds = true;
      throw new UnreadableException("a CDATA section is never closed");
    }
    return new Value(text.substring(start, end), skipSpace(end + CDATA_END.length()));
  }

  private Element invocations(Tag tag, int from) throws UnreadableException {
    List<ReadReply.Call> calls = new ArrayList<>();
    int at = from;
    while (opening(TagKind.INVOCATION, at).isPresent()) {
      Element inner = read(opening(TagKind.INVOCATION, at).get());
      calls.addAll(inner.calls());
      at = skipSpace(inner.end());
    }
    return new Element(calls, closed(at, tag));
  }

  private Element arguments(Tag tag, int from) throws UnreadableException {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    int at = from;
    while (opening(TagKind.ARGUMENT, at).isPresent()) {
      Tag next = opening(TagKind.ARGUMENT, at).get();
      if (next.label().isBlank() || arguments.has(next.label())) {
        throw new UnreadableException(
            next.label().isBlank() ? "an argument has no name" : "an argument stands twice");
      }
      Value value = argument(next);
      arguments.put(next.label(), value.text());
      at = value.next();
    }
    return new Element(
        List.of(NamedCall.call(tag.label(), arguments, true, tag.start())), closed(at, tag));
  }

  private Value argument(Tag tag) throws UnreadableException {
    if (tag.empty()) {
      return new Value("", skipSpace(tag.end()));
    }
    int start = skipSpace(tag.end());
    if (text.startsWith(CDATA, start)) {
      Value value = cdata(start);
      return new Value(value.text(), skipSpace(closed(value.next(), tag)));
    }
    Tag end = tags.nextClosing(tag.name(), tag.end()).orElseThrow(() -> notClosed(tag));
    if (tags.hasArgument(tag.end(), end.start())) {
      throw notClosed(tag);
    }
    String value = withoutOuterBreaks(text.substring(tag.end(), end.start()));
    return new Value(Entities.decode(value), skipSpace(end.end()));
  }

  /** Tags on lines of their own do not add lines to the value between them. */
  private static String withoutOuterBreaks(String raw) {
    int start = raw.startsWith("\r\n") ? 2 : raw.startsWith("\n") ? 1 : 0;
    int end = raw.length();
    if (end > start && raw.charAt(end - 1) == '\n') {
      end -= end - 2 >= start && raw.charAt(end - 2) == '\r' ? 2 : 1;
    }
    return raw.substring(start, end);
  }

  private Optional<Tag> opening(TagKind kind, int at) {
    return Optional.ofNullable(tags.at(at)).filter(tag -> !tag.closing() && tag.kind() == kind);
  }

  private int closed(int at, Tag open) throws UnreadableException {
    int end = closedAt(at, open);
    if (end < 0) {
      throw notClosed(open);
    }
    return end;
  }

  /** Behind the tag at a place if it closes that one; else -1. */
  private int closedAt(int at, Tag open) {
    Tag tag = tags.at(at);
    return tag != null && tag.closing() && tag.name().equals(open.name()) ? tag.end() : -1;
  }

  private static UnreadableException notClosed(Tag tag) {
    return new UnreadableException("<%s> is not closed where it should be".formatted(tag.name()));
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Behind the first line of a code block, which may name a language. */
  private int skipInfo(int fence) {
    int last = Math.min(text.length(), fence + LONGEST_INFO);
    for (int i = fence; i < last; i++) {
      if (text.charAt(i) == '\n') {
        return i;
      }
    }
    return last;
  }
}
