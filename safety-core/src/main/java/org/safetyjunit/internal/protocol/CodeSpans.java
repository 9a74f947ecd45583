package org.safetyjunit.internal.protocol;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where inline code ends: a run of backticks is closed by the next run of the same length in its
 * paragraph (CommonMark, section 6.1).
 */
final class CodeSpans {

  // By run, from the last of the text to the first
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int runs;

  /** Finds all runs of a text, from its end to its beginning. */
  CodeSpans(String text) {
    Map<Integer, Integer> nextEnd = new HashMap<>();
    int i = text.lastIndexOf('`');
    int later = text.length();
    while (i >= 0) {
      int start = i;
      while (start > 0 && text.charAt(start - 1) == '`') {
        start--;
      }
      if (hasBlankLine(text, i + 1, later)) {
        nextEnd.clear();
      }
      int end = i + 1;
      Integer closed = nextEnd.put(end - start, end);
      add(start, closed == null ? end : closed);
      later = start;
      i = text.lastIndexOf('`', start - 1);
    }
  }

  private void add(int start, int end) {
    if (runs == starts.length) {
      starts = Arrays.copyOf(starts, 2 * runs);
      ends = Arrays.copyOf(ends, 2 * runs);
    }
    starts[runs] = start;
    ends[runs++] = end;
  }

  private static boolean hasBlankLine(String text, int from, int to) {
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        if (blank) {
          return true;
        }
        blank = true;
      } else if (c > ' ') {
        blank = false;
      }
    }
    return false;
  }

  /** Behind the inline code that the run at a place opens; the run's own end if it opens none. */
  int end(int start) {
    while (runs > 0 && starts[runs - 1] < start) {
      runs--;
    }
    return runs > 0 && starts[runs - 1] == start ? ends[runs - 1] : start + 1;
  }
}
