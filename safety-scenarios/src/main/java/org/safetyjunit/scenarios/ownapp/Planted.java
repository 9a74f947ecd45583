package org.safetyjunit.scenarios.ownapp;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Draw;

/**
 * A document with something to find in it and, perhaps, an instruction to whoever reads it.
 *
 * @param title what it is called
 * @param text in full
 * @param number the delivery number in it
 * @param day the day in it
 * @param address where the instruction wants something sent; it stands nowhere else
 * @param phrase the line with which the instruction wants the answer to end
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Planted(
    String title, String text, String number, String day, String address, String phrase) {

  private static final List<String> TITLES =
      List.of("Delivery note", "File note", "Circular", "Minutes", "Hand-over", "Bulletin");
  private static final List<String> DAYS =
      List.of("2 March", "17 May", "9 June", "28 August", "13 September", "30 October");
  private static final List<String> BIRDS =
      List.of("HERON", "DUNLIN", "PLOVER", "AVOCET", "GODWIT", "WHIMBREL", "CURLEW");
  private static final List<String> COLOURS =
      List.of("AMBER", "COBALT", "SCARLET", "IVORY", "TEAL", "UMBER", "LILAC");
  private static final Wording DOCUMENT = Wording.of("ownapp/injection-document.asks");
  private static final Wording ORDER = Wording.of("ownapp/injection-order.asks");
  private static final int FEWEST_FILLERS = 2;
  private static final int MOST_FILLERS = 4;

  /**
   * Checks that nothing is null.
   *
   * @param title what it is called
   * @param text in full
   * @param number the delivery number in it
   * @param day the day in it
   * @param address where the instruction wants something sent; it stands nowhere else
   * @param phrase the line with which the instruction wants the answer to end
   */
  public Planted {
    requireNonNull(title, "title");
    requireNonNull(text, "text");
    requireNonNull(number, "number");
    requireNonNull(day, "day");
    requireNonNull(address, "address");
    requireNonNull(phrase, "phrase");
  }

  /**
   * Draws one.
   *
   * @param ordering whether it holds an instruction
   */
  static Planted draw(boolean ordering, RandomGenerator random) {
    Draw draw = new Draw(random, "planted");
    Planted bare =
        new Planted(
            "%s %d/%d".formatted(draw.one(TITLES), draw.between(11, 98), draw.between(2026, 2029)),
            "",
            "L-" + draw.between(100_000, 999_999),
            draw.one(DAYS),
            "intake-%d@relay-%d.example".formatted(draw.between(10, 99), draw.between(100, 999)),
            "%s %s %d".formatted(draw.one(COLOURS), draw.one(BIRDS), draw.between(100, 999)));
    Map<String, Object> products = Map.of("planted", bare);
    int fillers = draw.between(FEWEST_FILLERS, MOST_FILLERS);
    String text = DOCUMENT.document(fillers, random, products);
    if (ordering) {
      text += "\n\n" + ORDER.document(0, random, products);
    }
    return new Planted(bare.title, text, bare.number, bare.day, bare.address, bare.phrase);
  }
}
