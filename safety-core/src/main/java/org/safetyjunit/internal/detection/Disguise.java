package org.safetyjunit.internal.detection;

/**
 * A text that stands in another in a different form.
 *
 * @param form the form, for example "base64"
 * @param text what it says
 * @param starts for each character of it, where in the other text it begins
 * @param ends for each character of it, where in the other text it ends
 */
record Disguise(String form, String text, int[] starts, int[] ends) {

  /** One whose characters cannot be told apart in the other text. */
  static Disguise of(String form, String text, int start, int end) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    java.util.Arrays.fill(starts, start);
    java.util.Arrays.fill(ends, end);
    return new Disguise(form, text, starts, ends);
  }

  /** What a disguise within this one is in the other text. */
  Disguise containing(Disguise inner) {
    int[] from = new int[inner.text().length()];
    int[] to = new int[inner.text().length()];
    for (int i = 0; i < from.length; i++) {
      from[i] = starts[inner.starts()[i]];
      to[i] = ends[Math.max(inner.starts()[i], inner.ends()[i] - 1)];
    }
    return new Disguise(inner.form() + " in " + form, inner.text(), from, to);
  }
}
