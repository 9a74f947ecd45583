package org.safetyjunit.internal.detection;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns the weights of a {@link LinearClassifier}: a support vector machine over the windows of
 * all texts. Of a transcript with the act only the window counts that looks most like it (multiple
 * instances: Andrews, Tsochantaridis and Hofmann, 2002), which is found by learning again and
 * again. The n-grams that weigh most are kept, and it is learned once more with these alone.
 */
final class Training {

  /** A window of a text, by the numbers of its n-grams, in order. */
  private record Window(int text, int[] grams) {

    /** The same with some n-grams only, which have other numbers then. */
    Window only(Map<Integer, Integer> numbers) {
      return new Window(
          text, IntStream.of(grams).filter(numbers::containsKey).map(numbers::get).toArray());
    }
  }

  /** What was learned: a weight for each n-gram, and the intercept behind them. */
  private record Fitted(double[] weights) {

    double intercept() {
      return weights[grams()];
    }

    int grams() {
      return weights.length - 1;
    }

    double score(int[] known) {
      return intercept()
          + IntStream.of(known).mapToDouble(gram -> weights[gram]).sum()
              / Math.sqrt(Math.max(1, known.length));
    }
  }

  private static final int KEPT = 8_000;
  private static final int LEAST_TEXTS = 3;
  private static final int ROUNDS = 3;

  /** What an error costs (C) while it is decided which n-grams are kept. */
  private static final double LOOSE = 1;

  /** What it costs once they are few; were it more, they would take in what single texts have. */
  private static final double TIGHT = 0.1;

  private final List<Example> examples;
  private final int size;

  /**
   * Learns from texts.
   *
   * @param size how many sentences are read as one; 0 if all are
   */
  Training(List<Example> examples, int size) {
    this.examples = examples;
    this.size = size;
  }

  /** What is learned. */
  Weights weights() {
    List<String> grams = frequent();
    List<Window> windows = windows(grams);
    Fitted all = learn(windows, grams.size(), LOOSE);
    Map<Integer, Integer> kept = heaviest(all, counts(windows, grams.size()));
    Fitted few = learn(windows.stream().map(each -> each.only(kept)).toList(), kept.size(), TIGHT);
    Map<String, Double> weights = new HashMap<>();
    kept.forEach((before, number) -> weights.put(grams.get(before), few.weights()[number]));
    return new Weights(few.intercept(), size, weights);
  }

  /** N-grams of some texts at least. */
  private List<String> frequent() {
    Map<String, Integer> texts = new TreeMap<>();
    for (Example example : examples) {
      Set<String> own = new HashSet<>();
      example.windows().get().forEach(own::addAll);
      own.forEach(gram -> texts.merge(gram, 1, Integer::sum));
    }
    texts.values().removeIf(count -> count < LEAST_TEXTS);
    return List.copyOf(texts.keySet());
  }

  /** In how many windows each n-gram stands. */
  private static int[] counts(List<Window> windows, int grams) {
    int[] counts = new int[grams];
    windows.forEach(each -> IntStream.of(each.grams()).forEach(gram -> counts[gram]++));
    return counts;
  }

  /** The new numbers of the n-grams that matter most, in order: by their weight, and how often. */
  private static Map<Integer, Integer> heaviest(Fitted learned, int[] counts) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    IntStream.range(0, learned.grams())
        .boxed()
        .sorted(
            Comparator.comparingDouble(i -> -Math.abs(learned.weights()[i]) * Math.sqrt(counts[i])))
        .limit(KEPT)
        .sorted()
        .forEach(i -> numbers.put(i, numbers.size()));
    return numbers;
  }

  private List<Window> windows(List<String> grams) {
    Map<String, Integer> numbers = new HashMap<>();
    grams.forEach(gram -> numbers.put(gram, numbers.size()));
    List<Window> windows = new ArrayList<>();
    for (int text = 0; text < examples.size(); text++) {
      int number = text;
      examples
          .get(text)
          .windows()
          .get()
          .map(each -> each.stream().map(numbers::get).filter(Objects::nonNull))
          .map(known -> new Window(number, known.mapToInt(each -> each).sorted().toArray()))
          .forEach(windows::add);
    }
    return windows;
  }

  private Fitted learn(List<Window> windows, int grams, double cost) {
    double[] rarity = rarity(counts(windows, grams), windows.size());
    List<Window> certain =
        windows.stream().filter(each -> isCertain(examples.get(each.text()))).toList();
    if (certain.size() == windows.size()) {
      return fit(windows, rarity, cost);
    }
    boolean some = certain.stream().anyMatch(each -> examples.get(each.text()).positive());
    Fitted learned = fit(some ? certain : windows, rarity, cost);
    for (int round = 1; round < ROUNDS; round++) {
      List<Window> chosen = new ArrayList<>(certain);
      chosen.addAll(mostTelling(windows, learned));
      learned = fit(chosen, rarity, cost);
    }
    return learned;
  }

  /**
   * How rare each n-gram is (inverse document frequency; Sparck Jones, 1972), from 0 to about 3.
   */
  private static double[] rarity(int[] counts, int windows) {
    return IntStream.of(counts)
        .mapToDouble(count -> StrictMath.log(windows / (count + 1.0)) / 4)
        .toArray();
  }

  /** Whether what is true of a text is true of all its windows. */
  private static boolean isCertain(Example example) {
    return example.isPassage() || !example.positive();
  }

  /** Of each transcript with the act the window with the highest score. */
  private List<Window> mostTelling(List<Window> windows, Fitted learned) {
    Map<Integer, Window> best = new TreeMap<>();
    for (Window window : windows) {
      if (!isCertain(examples.get(window.text()))) {
        best.merge(
            window.text(),
            window,
            (a, b) -> learned.score(b.grams()) > learned.score(a.grams()) ? b : a);
      }
    }
    return List.copyOf(best.values());
  }

  private Fitted fit(List<Window> windows, double[] rarity, double cost) {
    Linear.disableDebugOutput();
    Problem problem = new Problem();
    problem.l = windows.size();
    problem.n = rarity.length + 1;
    problem.bias = 1;
    problem.x = windows.stream().map(each -> features(each, rarity)).toArray(Feature[][]::new);
    problem.y =
        windows.stream()
            .mapToDouble(each -> examples.get(each.text()).positive() ? 1 : -1)
            .toArray();
    double positives = Arrays.stream(problem.y).filter(label -> label > 0).count();
    Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, cost, 1e-4, 1_000, 0.1);
    parameter.setWeights(
        new double[] {Math.sqrt((problem.l - positives) / positives), 1}, new int[] {1, -1});
    parameter.setRandom(new Random(1));
    Model model = Linear.train(problem, parameter);
    double sign = model.getLabels()[0];
    double[] weights = model.getFeatureWeights();
    return new Fitted(
        IntStream.range(0, weights.length)
            .mapToDouble(i -> sign * weights[i] * (i < rarity.length ? rarity[i] : 1))
            .toArray());
  }

  private static Feature[] features(Window window, double[] rarity) {
    int[] grams = window.grams();
    Feature[] features = new Feature[grams.length + 1];
    double length = Math.sqrt(Math.max(1, grams.length));
    for (int i = 0; i < grams.length; i++) {
      features[i] = new FeatureNode(grams[i] + 1, rarity[grams[i]] / length);
    }
    features[grams.length] = new FeatureNode(rarity.length + 1, 1);
    return features;
  }
}
