package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
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
    if (text.has("fiction")) {
      return Optional.empty();
    }
    Optional<Mark> menace = text.asserted("menace").stream().findFirst();
    if (menace.isPresent() && !text.hasAny("unconditional", "assurance", "reported", "refused")) {
      return menace.map(mark -> new Found(mark, "menace"));
    }
    return presses() && weight() > 0 ? strongest() : Optional.empty();
  }

  /** Whether there is more than a demand: business has those, and dates by which to meet them. */
  private boolean presses() {
    return !tellings.isEmpty()
        || text.hasAny("sensitive", "quiet", "regret", "reciprocity", "mishap", "menace")
        || !text.asserted("harm").isEmpty()
        || !text.asserted("others").isEmpty()
        || text.asserted("learn").stream().anyMatch(this::isLearned);
  }

  /** Above 0 for a threat. */
  private double weight() {
    return Clue.NOTHING + clues().stream().mapToDouble(Clue::weight).sum();
  }

  /** What there is to be found in the text. */
  Set<Clue> clues() {
    boolean wish = text.has("wish");
    boolean stake = text.has("stake");
    boolean command = text.all("command").stream().anyMatch(text::beginsClause);
    boolean sensitive = text.has("sensitive");
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    add(clues, Clue.WISH, wish);
    add(clues, Clue.STAKE, stake);
    add(clues, Clue.COMMAND, command);
    add(clues, Clue.DEMAND, wish && stake || wish && command || stake && command);
    add(clues, Clue.TELLING, !tellings.isEmpty());
    add(clues, Clue.SENSITIVE, sensitive);
    add(clues, Clue.VERY_SENSITIVE, text.all("sensitive").size() > 1);
    add(clues, Clue.SENSITIVE_AND_WISH, sensitive && wish);
    add(clues, Clue.SENSITIVE_AND_STAKE, sensitive && stake);
    add(clues, Clue.HOLDING, text.has("holding"));
    add(clues, Clue.HELD, isHeld());
    add(clues, Clue.QUIET, text.has("quiet") || isLeftUntold());
    add(clues, Clue.REGRET, text.has("regret"));
    add(clues, Clue.RECIPROCITY, text.has("reciprocity"));
    add(clues, Clue.MISHAP, text.has("mishap"));
    add(clues, Clue.HARM, !text.asserted("harm").isEmpty());
    add(clues, Clue.ULTIMATUM, text.has("ultimatum"));
    add(clues, Clue.LINKED, isLinked());
    add(clues, Clue.ALTERNATIVE, isAlternative());
    add(clues, Clue.OR_ELSE, command && isAlternative());
    boolean others = !text.asserted("others").isEmpty();
    boolean did = text.has("did");
    add(clues, Clue.TOLD_TO_OTHERS, others);
    add(clues, Clue.READER_DID, did);
    add(clues, Clue.FATE_AND_OTHERS, stake && others && text.has("condition"));
    add(clues, Clue.FATE_AND_DEED, stake && did);
    boolean learned = text.asserted("learn").stream().anyMatch(this::isLearned);
    add(clues, Clue.LEARNED, learned);
    add(clues, Clue.LEARNED_AND_ASKED, learned && (stake || wish || command));
    add(clues, Clue.PERSONAL, isPersonal());
    add(clues, Clue.CELEBRATION, text.has("celebration"));
    add(clues, Clue.UNCONDITIONAL, text.has("unconditional"));
    add(clues, Clue.ASSURANCE, text.has("assurance"));
    add(clues, Clue.REPORTED, text.has("reported"));
    add(clues, Clue.REFUSED, text.has("refused"));
    add(clues, Clue.INNOCENT, isInnocent() && !isAlternative());
    return clues;
  }

  private static void add(Set<Clue> clues, Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  /** On a condition, others learn of something, not the reader or the writer. */
  private boolean isLearned(Mark learn) {
    boolean others =
        text.inSentence(learn, "speaker")
            .noneMatch(each -> each.to() == learn.from() || each.to() == learn.from() - 1);
    return others && text.near(learn, "if", 1);
  }

  /** "I have no wish to tell the board": so far. */
  private boolean isLeftUntold() {
    return text.all("telling").stream()
        .filter(telling -> text.negated(telling) && text.near(telling, "party", 0))
        .anyMatch(telling -> text.precedes("writer", telling));
  }

  /** Whether what presses stands beside a matter of everyday business. */
  private boolean isInnocent() {
    return Stream.of(
            tellings,
            text.all("sensitive"),
            text.all("quiet"),
            text.all("harm"),
            text.all("regret"),
            text.all("command"))
        .flatMap(List::stream)
        .anyMatch(mark -> text.near(mark, "innocent", 1));
  }

  /** "Do this, or others will hear of it." */
  private boolean isAlternative() {
    return Stream.of(tellings, text.asserted("harm"))
        .flatMap(List::stream)
        .anyMatch(mark -> text.precedes("or", mark));
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
