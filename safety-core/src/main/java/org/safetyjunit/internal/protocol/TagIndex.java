package org.safetyjunit.internal.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tags of a reply, found in one pass, so that no search has to be made twice. */
final class TagIndex {

  private final List<Tag> tags = new ArrayList<>();
  private final Map<String, List<Tag>> closing = new HashMap<>();
  private final List<Tag> openCalls = new ArrayList<>();
  private final List<Tag> openCallsOnNewLines = new ArrayList<>();
  private final List<Tag> openArguments = new ArrayList<>();
  private final Map<Tag, Tag> closes = new IdentityHashMap<>();

  /** Reads all tags of a text. */
  TagIndex(String text) {
    Map<String, Deque<Tag>> open = new HashMap<>();
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      Tag tag = Tag.at(text, i);
      if (tag != null) {
        tags.add(tag);
        match(tag, open.computeIfAbsent(tag.name(), name -> new ArrayDeque<>()));
        if (tag.kind().calls() && !tag.closing() && beginsLine(text, i)) {
          openCallsOnNewLines.add(tag);
        }
      }
    }
  }

  private void match(Tag tag, Deque<Tag> open) {
    if (tag.closing()) {
      closing.computeIfAbsent(tag.name(), name -> new ArrayList<>()).add(tag);
      if (!open.isEmpty()) {
        closes.put(open.pop(), tag);
      }
      return;
    }
    if (!tag.empty()) {
      open.push(tag);
    }
    if (tag.kind().calls()) {
      openCalls.add(tag);
    } else if (tag.kind() == TagKind.ARGUMENT) {
      openArguments.add(tag);
    }
  }

  /** The tag that begins at a place; null if none does. */
  @Nullable Tag at(int start) {
    int i = firstFrom(tags, start);
    return i < tags.size() && tags.get(i).start() == start ? tags.get(i) : null;
  }

  /** The first closing tag of that name from a place on. */
  Optional<Tag> nextClosing(String name, int from) {
    return next(closing.getOrDefault(name, List.of()), from);
  }

  private static boolean beginsLine(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t') && at - i <= 4) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  /** The first tag from a place on that opens a call and is the first of its line. */
  Optional<Tag> nextCallOnNewLine(int from) {
    return next(openCallsOnNewLines, from);
  }

  /** Whether a call is opened between two places. */
  boolean hasCall(int from, int to) {
    return next(openCalls, from).filter(call -> call.start() < to).isPresent();
  }

  /** Whether an argument is opened between two places. */
  boolean hasArgument(int from, int to) {
    return next(openArguments, from).filter(argument -> argument.start() < to).isPresent();
  }

  /** The closing tag that belongs to an opening one, tags of its name being nested. */
  Optional<Tag> closingOf(Tag tag) {
    return Optional.ofNullable(closes.get(tag));
  }

  private static Optional<Tag> next(List<Tag> sorted, int from) {
    int i = firstFrom(sorted, from);
    return i < sorted.size() ? Optional.of(sorted.get(i)) : Optional.empty();
  }

  private static int firstFrom(List<Tag> sorted, int from) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
