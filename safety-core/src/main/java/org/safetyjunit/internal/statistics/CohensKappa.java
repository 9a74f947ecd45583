package org.safetyjunit.internal.statistics;

import java.util.OptionalDouble;

/**
 * How far two graders agree beyond chance (Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20, 1960).
 */
public final class CohensKappa {

  private CohensKappa() {}

  /**
   * (observed − expected) ÷ (1 − expected) agreement.
   *
   * @param table how often the one gave the row's answer and the other the column's; square
   * @return at most 1; empty without data, or where both always give one and the same answer
   */
  public static OptionalDouble of(int[][] table) {
    int size = table.length;
    long total = 0;
    long agreed = 0;
    long[] rows = new long[size];
    long[] columns = new long[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        total += table[i][j];
        rows[i] += table[i][j];
        columns[j] += table[i][j];
      }
      agreed += table[i][i];
    }
    double expected = 0;
    for (int i = 0; i < size; i++) {
      expected += (double) rows[i] * columns[i] / ((double) total * total);
    }
    if (total == 0 || expected == 1) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(((double) agreed / total - expected) / (1 - expected));
  }
}
