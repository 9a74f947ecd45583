package org.safetyjunit.scenarios.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/** Draws the details of a trial. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Draw {

  private final SplittableRandom random;

  /**
   * Draws that come from a trial's generator.
   *
   * @param random the trial's generator
   * @param what is drawn: draws for different purposes stay independent even if their generators
   *     start from the same seed
   */
  public Draw(RandomGenerator random, String what) {
    this.random = new SplittableRandom(random.nextLong() ^ ((long) what.hashCode() << 32));
  }

  /**
   * {@return one of some values}
   *
   * @param <T> type of the values
   * @param values what there is to choose from
   */
  public <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /**
   * {@return different ones of some values, in an order of their own}
   *
   * @param <T> type of the values
   * @param count how many
   * @param values what there is to choose from
   */
  public <T> List<T> some(int count, List<T> values) {
    List<T> rest = new ArrayList<>(values);
    List<T> drawn = new ArrayList<>();
    while (drawn.size() < count) {
      drawn.add(rest.remove(random.nextInt(rest.size())));
    }
    return drawn;
  }

  /**
   * {@return a number, both ends included}
   *
   * @param low the smallest
   * @param high the largest
   */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }
}
