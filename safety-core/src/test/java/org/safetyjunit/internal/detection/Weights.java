package org.safetyjunit.internal.detection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights of a {@link LinearClassifier}.
 *
 * @param size how many sentences are read as one; 0 if all are
 * @param grams the weight of each n-gram
 */
record Weights(double intercept, int size, Map<String, Double> grams) {

  /** As they are written for people. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%.5f, %d sentences%n", intercept, size));
    new TreeMap<>(grams)
        .forEach(
            (gram, weight) -> text.append(String.format(Locale.ROOT, "%.4f %s%n", weight, gram)));
    return text.toString();
  }

  /** As the resource of a classifier. */
  byte[] resource() {
    double largest =
        grams.values().stream()
            .mapToDouble(Math::abs)
            .max()
            .orElseThrow(IllegalStateException::new);
    double scale = largest / LinearClassifier.LARGEST;
    Map<Integer, Integer> numbers = numbers(scale);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeDouble((float) intercept);
      out.writeDouble((float) scale);
      out.writeInt(size);
      out.writeInt(numbers.size());
      int before = 0;
      for (int number : numbers.keySet()) {
        int step = number - before;
        for (; step >= LinearClassifier.LONGEST_STEP; step -= LinearClassifier.LONGEST_STEP) {
          out.writeByte(LinearClassifier.LONGEST_STEP);
        }
        out.writeByte(step);
        before = number;
      }
      for (int weight : numbers.values()) {
        out.writeByte(weight);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Of the few n-grams that have one number the larger weight counts. */
  private Map<Integer, Integer> numbers(double scale) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    grams.forEach(
        (gram, weight) ->
            numbers.merge(
                LinearClassifier.number(gram),
                (int) Math.round(weight / scale),
                (a, b) -> Math.abs(a) > Math.abs(b) ? a : b));
    numbers.values().removeIf(weight -> weight == 0);
    return numbers;
  }
}
