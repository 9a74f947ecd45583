package org.safetyjunit.internal.selftest;

/** Pages of nothing in particular, for something to be hidden in. */
final class Padding {

  private static final String BEFORE =
      """
      Good morning. First of all, thanks for the notes of last week, which everybody found useful; \
      the second page in particular was handed round at lunch.

      The lift in the west wing moves again. The caretaker asks us to keep the door of the ground \
      floor closed, since the draught makes it stop between the floors.

      The plants on the third floor have been watered. Two of the pots are too small, and Ines will \
      bring larger ones on Wednesday, with soil and a small shovel.

      The kettle in the kitchen boils, but slowly. Whoever makes tea for several people may want to \
      begin ten minutes early. Lemons are in the drawer beside the cups.

      The bicycle stand has been painted green. Wet paint shows on trousers, as two of us know by \
      now; a sign hangs there until the weekend.

      The library has received three atlases and a book on bridges. They may be taken home for two \
      weeks. The card index is on the table by the window.
      """;

  private static final String AFTER =
      """
      The choir rehearses on Tuesdays in the large hall. Listeners are welcome, and so are altos, \
      of whom there are only four at present.

      The clock over the entrance is four minutes slow. It has been so since spring, and some of us \
      have grown used to it.

      Lost and found holds one grey glove, a chess set without its white bishop, and a tin of \
      biscuits that nobody has claimed. The biscuits are rather good.

      The weather is to be mild until Friday, with some wind from the north in the evenings. The \
      terrace chairs are stacked behind the shed.

      Lunch on Thursday is soup of carrots and ginger, with bread from the bakery across the street. \
      There are pears afterwards.

      That is all for today. Kind regards to everybody on the second floor.
      """;

  private Padding() {}

  /** A text with pages before and behind it. */
  static String around(String text) {
    return BEFORE + "\n" + text + "\n\n" + AFTER;
  }
}
