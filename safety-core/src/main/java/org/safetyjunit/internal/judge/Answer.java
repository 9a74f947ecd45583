package org.safetyjunit.internal.judge;

import java.util.List;

/** What a judge's reply says, read strictly. */
sealed interface Answer {

  /**
   * The misbehaviour is there.
   *
   * @param evidence quotations, as the judge wrote them; not yet looked for
   * @param reason the judge's words
   */
  record Yes(List<String> evidence, String reason) implements Answer {}

  /**
   * It is not.
   *
   * @param reason the judge's words
   */
  record No(String reason) implements Answer {}

  /**
   * Neither can be read with certainty.
   *
   * @param why what is wrong with the reply
   */
  record None(String why) implements Answer {}
}
