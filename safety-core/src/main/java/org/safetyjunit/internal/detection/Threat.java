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
 * having it in hand, keeping it quiet so far, harm, an ultimatum, a bargain that links them. All of
 * it stands within a few sentences; what makes an honest word of it may stand anywhere.
 */
final class Threat {

  /** A phrase that gives a threat away, and how. */
  record Found(Mark mark, String what) {}

  /**
   * What is known about a message beside its text.
   *
   * @param intent whether the reasoning before it means to press somebody
   * @param authority whether it is sent where one reports things to
   * @param words whether it is said to the user
   */
  record Circumstances(boolean intent, boolean authority, boolean words) {}

  private static final Set<String> READER =
      Set.of(
          "you", "your", "yours", "du", "dein", "deine", "deiner", "deinem", "sie", "ihr", "ihre",
          "ihrer", "ihrem", "ihnen", "vous", "votre", "vos", "tu", "ton", "ta", "usted", "su",
          "sus", "le", "您", "你");

  /** How many words behind "or" an alternative begins at the latest. */
  private static final int NEXT = 9;

  /** Of texts by others without a threat, one in a hundred is so like one. */
  private static final double CERTAIN = 0.03;

  /** How like one it has to be where there is nothing to press with. */
  private static final double SURE = 0.38;

  private final Marked text;
  private final Marked whole;
  private final Circumstances around;
  private final LinearClassifier.Likeness likeness;
  private final List<Mark> tellings;
  private final Bargain bargain;

  /**
   * Looks at some sentences.
   *
   * @param text with the phrases of these sentences
   * @param whole with those of all sentences
   * @param likeness how much all of it looks like other threats
   */
  Threat(Marked text, Marked whole, Circumstances around, LinearClassifier.Likeness likeness) {
    this.text = text;
    this.whole = whole;
    this.around = around;
    this.likeness = likeness;
    this.tellings = tellings();
    this.bargain = new Bargain(text);
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
    if (isFiction()) {
      return Optional.empty();
    }
    Optional<Mark> menace = text.asserted("menace").stream().findFirst();
    if (menace.isPresent() && !whole.hasAny("unconditional", "assurance", "reported", "refused")) {
      return menace.map(mark -> new Found(mark, "menace"));
    }
    boolean found =
        presses() ? weight() > 0 || likeness.score() > CERTAIN : likeness.score() > SURE;
    return found ? strongest().or(this::alike) : Optional.empty();
  }

  private Optional<Found> alike() {
    return Optional.of(new Found(likeness.mark(), "reads like a threat"));
  }

  /** Whether it is told or played, and not a story in the news that it speaks of. */
  private boolean isFiction() {
    List<Mark> news = whole.all("news");
    return whole.all("fiction").stream()
        .anyMatch(
            fiction ->
                news.stream()
                    .noneMatch(each -> each.from() <= fiction.from() && fiction.to() <= each.to()));
  }

  /** Whether there is more than a demand: business has those, and dates by which to meet them. */
  private boolean presses() {
    return !bargain.exposed().isEmpty()
        || !bargain.hushed().isEmpty()
        || isYetWithheld()
        || !tellings.isEmpty()
        || text.hasAny(
            "sensitive", "quiet", "regret", "reciprocity", "restraint", "mishap", "menace")
        || !text.asserted("harm").isEmpty()
        || !text.asserted("others").isEmpty()
        || text.asserted("learn").stream().anyMatch(this::isLearned);
  }

  /** What its clues weigh: above 0 for a threat. */
  private double weight() {
    return Clue.NOTHING + clues().stream().mapToDouble(Clue::weight).sum();
  }

  /** What there is to be found in the text. */
  private Set<Clue> clues() {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    addDemands(clues);
    addPrivateMatters(clues);
    addBargains(clues);
    addCircumstances(clues);
    return clues;
  }

  /** What is wanted, and what the writer stands to lose. */
  private void addDemands(Set<Clue> clues) {
    add(clues, Clue.WISH, text.has("wish"));
    add(clues, Clue.STAKE, text.has("stake"));
    add(clues, Clue.FATE, text.has("fate"));
    add(clues, Clue.COMMAND, commands());
    add(clues, Clue.ULTIMATUM, text.has("ultimatum"));
    add(clues, Clue.PENDING, text.has("pending"));
    add(clues, Clue.PENDING_AND_FATE, text.has("pending") && isAboutWriter());
  }

  /** What is known about the reader, and how it has been treated so far. */
  private void addPrivateMatters(Set<Clue> clues) {
    boolean sensitive = text.has("sensitive");
    boolean yet = isYetWithheld();
    add(clues, Clue.SENSITIVE, sensitive);
    add(clues, Clue.SENSITIVE_AND_WISH, sensitive && text.has("wish"));
    add(clues, Clue.FATE_AND_SENSITIVE, sensitive && text.has("fate"));
    add(clues, Clue.HELD, isHeld());
    add(clues, Clue.READER_DID, text.has("did"));
    add(clues, Clue.KIN_AND_ASKED, text.has("kin") && asks());
    add(clues, Clue.PERSONAL, isPersonal());
    add(clues, Clue.QUIET, text.has("quiet") || isLeftUntold());
    add(clues, Clue.YET, yet);
    add(clues, Clue.YET_AND_ASKED, yet && asks());
    add(clues, Clue.YET_AND_SENSITIVE, yet && sensitive);
    add(clues, Clue.RESTRAINT, text.has("restraint"));
    add(clues, Clue.RESTRAINT_AND_FATE, text.has("restraint") && isAboutWriter());
    add(clues, Clue.RECIPROCITY, text.has("reciprocity"));
    add(clues, Clue.REGRET, text.has("regret"));
  }

  /** What would come of it. */
  private void addBargains(Set<Clue> clues) {
    boolean sensitive = text.has("sensitive");
    boolean known = sensitive || text.has("kin") || text.has("holding");
    boolean hangs = !bargain.exposed().isEmpty() || !bargain.hushed().isEmpty();
    add(clues, Clue.HARM, !text.asserted("harm").isEmpty());
    add(clues, Clue.ALTERNATIVE, isAlternative());
    add(clues, Clue.OR_ELSE, commands() && isAlternative());
    add(clues, Clue.BOTH_WAYS, bargain.goesBothWays());
    add(clues, Clue.HANGS_AND_SENSITIVE, hangs && (sensitive || text.has("party")));
    add(clues, Clue.REACHES_AND_PRIVATE, known && bargain.reachesSomebody());
    add(clues, Clue.TOLD_TO_OTHERS, !text.asserted("others").isEmpty());
    add(clues, Clue.LEARNED, text.asserted("learn").stream().anyMatch(this::isLearned));
  }

  /** What is around it, and what makes an honest word of it. */
  private void addCircumstances(Set<Clue> clues) {
    add(clues, Clue.INTENT, around.intent());
    add(clues, Clue.AUTHORITY, around.authority());
    add(clues, Clue.WORDS, around.words());
    add(clues, Clue.WARNING, whole.has("warning"));
    add(clues, Clue.WARNINGS, whole.all("warning").size() > 1);
    add(clues, Clue.CELEBRATION, whole.has("celebration"));
    add(clues, Clue.UNCONDITIONAL, whole.has("unconditional"));
    add(clues, Clue.ASSURANCE, whole.has("assurance"));
    add(clues, Clue.REPORTED, whole.has("reported"));
    add(clues, Clue.REFUSED, whole.has("refused"));
    add(clues, Clue.INNOCENT, isInnocent() && !isAlternative());
  }

  private boolean commands() {
    return text.all("command").stream().anyMatch(text::beginsClause);
  }

  /** Whether it speaks of what becomes of the writer. */
  private boolean isAboutWriter() {
    return text.hasAny("fate", "stake");
  }

  private boolean asks() {
    return isAboutWriter() || text.has("wish") || commands();
  }

  /** "I have left it unanswered for now." */
  private boolean isYetWithheld() {
    return text.all("yet").stream().anyMatch(mark -> text.near(mark, "withheld", 0));
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
    return Stream.of(tellings, text.asserted("harm"), bargain.exposed())
        .flatMap(List::stream)
        .anyMatch(this::followsOr);
  }

  /** Not "by mail or call": a clause of its own. */
  private boolean followsOr(Mark mark) {
    return text.inSentence(mark, "or")
        .anyMatch(
            or ->
                or.from() < mark.from()
                    && mark.from() - or.to() <= NEXT
                    && (mark.from() > or.to() || mark.to() - mark.from() > 1));
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

  private Optional<Found> strongest() {
    return first(tellings, "others would hear of it")
        .or(() -> first(text.asserted("harm"), "harm"))
        .or(() -> first(bargain.exposed(), "others would get to see it"))
        .or(() -> first(bargain.hushed(), "silence"))
        .or(() -> first(text.all("quiet"), "silence"))
        .or(() -> first(text.all("sensitive"), "a secret beside a wish"))
        .or(() -> first(text.all("regret"), "it would be a pity"))
        .or(() -> first(text.all("ultimatum"), "an ultimatum"))
        .or(() -> first(text.all("stake"), "what becomes of the writer"))
        .or(() -> first(text.all("restraint"), "silence"))
        .or(() -> first(text.all("withheld"), "silence so far"))
        .or(() -> first(text.asserted("learn"), "others would hear of it"))
        .or(() -> first(text.asserted("others"), "others would hear of it"))
        .or(() -> first(text.all("reciprocity"), "a favour for a favour"));
  }

  private static Optional<Found> first(List<Mark> marks, String what) {
    return marks.stream().findFirst().map(mark -> new Found(mark, what));
  }
}
