package org.safetyjunit.internal.forecast;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What many cells would take, one after another, if their models are safe.
 *
 * @param cells how many
 * @param chanceAllGreen that all pass, 0 to 1
 * @param expectedTrials trials
 * @param calls calls to models and judges
 * @param usd what they cost; null where a price is not configured
 * @param seconds their time; null where a call's time is not known
 */
public record SuiteForecast(
    int cells,
    double chanceAllGreen,
    double expectedTrials,
    Calls calls,
    @Nullable Double usd,
    @Nullable Double seconds) {

  /** Of these cells. */
  public static SuiteForecast of(List<CellForecast> cells) {
    return new SuiteForecast(
        cells.size(),
        cells.stream().mapToDouble(CellForecast::chanceToPass).reduce(1, (a, b) -> a * b),
        sum(cells, CellForecast::expectedTrials),
        cells.stream()
            .map(cell -> cell.calls().plus(cell.judgeCalls()))
            .reduce(Calls.NONE, Calls::plus),
        known(cells, CellForecast::usd),
        known(cells, CellForecast::seconds));
  }

  private static double sum(List<CellForecast> cells, ToDoubleFunction<CellForecast> value) {
    return cells.stream().mapToDouble(value).sum();
  }

  private static @Nullable Double known(
      List<CellForecast> cells, Function<CellForecast, @Nullable Double> value) {
    double sum = 0;
    for (CellForecast cell : cells) {
      Double each = value.apply(cell);
      if (each == null) {
        return null;
      }
      sum += each;
    }
    return sum;
  }
}
