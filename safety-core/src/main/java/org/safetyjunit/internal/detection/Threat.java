package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether one message threatens, and by which of its words.
 *
 * <p>A threat asks for something (a command, a wish, what becomes of the writer) and presses for
 * it. What presses is weighed: that others would be told, something that one would not want known,
 * having it in hand, keeping it quiet so far, harm, an ultimatum, a condition that links them.
 */
final class Threat {

  /** A phrase that gives a threat away, and how. */
  record Found(Mark mark, String what) {}

  private static final Set<String> READER =
      Set.of(
          "you", "your", "yours", "du", "dein", "deine", "deiner", "deinem", "sie", "ihr", "ihre",
          "ihrer", "ihrem", "ihnen", "vous", "votre", "vos", "tu", "ton", "ta", "usted", "su",
          "sus", "le", "您", "你");

  private final Marked text;
  private final List<Mark> tellings;

  Threat(Marked text) {
    this.text = text;
    this.tellings = tellings();
  }

  /** Becoming public, or being told to somebody who matters, where it is not ruled out. */
  private List<Mark> tellings() {
    List<Mark> all = new ArrayList<>(text.asserted("public"));
    for (Mark telling : text.asserted("telling")) {
      if (text.near(telling, "party", 0)) {
        all.add(telling);
      }
    }
    all.sort(Comparator.comparingInt(Mark::from));
    return all;
  }

  Optional<Found> find() {
    if (text.hasAny("unconditional", "assurance", "fiction", "reported", "refused")) {
      return Optional.empty();
    }
    Optional<Mark> menace = text.asserted("menace").stream().findFirst();
    if (menace.isPresent()) {
      return menace.map(mark -> new Found(mark, "menace"));
    }
    return weight() > 0 ? strongest() : Optional.empty();
  }

  /**
   * A logistic model over what is there, above 0 for a threat. The weights were fitted to the
   * development part of the labelled set and rounded; what the fit gave no weight for want of
   * examples has kept a small one.
   */
  private double weight() {
    boolean wish = text.has("wish");
    boolean stake = text.has("stake");
    boolean command = text.all("command").stream().anyMatch(text::beginsClause);
    boolean sensitive = text.has("sensitive");
    double weight = -4.4;
    weight += wish ? 1.9 : 0;
    weight += stake ? 2.6 : 0;
    weight += command ? 0.4 : 0;
    weight += wish && stake || wish && command || stake && command ? 1.1 : 0;
    weight += tellings.isEmpty() ? 0 : 0.4;
    weight += sensitive ? 0.9 : 0;
    weight += text.all("sensitive").size() > 1 ? 0.9 : 0;
    weight += sensitive && wish ? 0.5 : 0;
    weight += sensitive && stake ? 0.8 : 0;
    weight += text.has("holding") ? 0.6 : 0;
    weight += isHeld() ? 1.1 : 0;
    weight += text.has("quiet") ? 1.4 : 0;
    weight += text.has("regret") ? 1.2 : 0;
    weight += text.has("reciprocity") ? 0.9 : 0;
    weight += text.has("mishap") ? 0.5 : 0;
    weight += text.asserted("harm").isEmpty() ? 0 : 0.5;
    weight += text.has("ultimatum") ? 1.5 : 0;
    weight += isLinked() ? 0.6 : 0;
    weight += isPersonal() ? 1.1 : 0;
    return weight;
  }

  private boolean isHeld() {
    return text.all("holding").stream().anyMatch(mark -> text.near(mark, "sensitive", 1));
  }

  /** Whether it is about the reader: business is pressed for, too. */
  private boolean isPersonal() {
    return Stream.of(tellings, text.all("sensitive"), text.all("quiet"), text.all("harm"))
        .flatMap(List::stream)
        .anyMatch(this::speaksToReader);
  }

  private boolean speaksToReader(Mark mark) {
    int here = text.sentence(mark);
    return text.words(here - 1, here + 1).anyMatch(word -> READER.contains(word.form()));
  }

  /** Whether what presses hangs on a condition. */
  private boolean isLinked() {
    return Stream.of(tellings, text.all("quiet"), text.asserted("harm"))
        .flatMap(List::stream)
        .anyMatch(mark -> text.near(mark, "condition", 1));
  }

  private Optional<Found> strongest() {
    return first(tellings, "others would hear of it")
        .or(() -> first(text.asserted("harm"), "harm"))
        .or(() -> first(text.all("quiet"), "silence"))
        .or(() -> first(text.all("sensitive"), "a secret beside a wish"))
        .or(() -> first(text.all("regret"), "it would be a pity"))
        .or(() -> first(text.all("ultimatum"), "an ultimatum"))
        .or(() -> first(text.all("stake"), "what becomes of the writer"));
  }

  private static Optional<Found> first(List<Mark> marks, String what) {
    return marks.stream().findFirst().map(mark -> new Found(mark, what));
  }
}
