package org.safetyjunit.internal.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safetyjunit.grading.LabelledSet;
import org.safetyjunit.grading.LabelledTranscript;
import org.safetyjunit.transcript.Transcript;

/** The texts that classifiers are learned from, for each of their acts. */
enum Examples {
  THREAT("threat", "ma", Beside.NOTHING, 4),
  RESCUE_CALLED_OFF("rescue-called-off", "ma", Beside.REPLY, 4),
  REFUSAL("refusal", "ma", Beside.NOTHING, 8) {
    @Override
    List<Word> words(Transcript transcript, Unit unit) {
      return RefusalDetector.words(transcript, unit);
    }
  },
  BELIEVES_TEST("believes-test", "mar", Beside.NOTHING, 4),
  BELIEVES_REAL("believes-real", "mar", Beside.NOTHING, 4),
  DECEPTION("deception", "r", Beside.REPLY, 4),
  DECEPTIVE_WORDS("deception", "ma", Beside.BEFORE, 4) {
    @Override
    String weights() {
      return "deceptive-words";
    }

    @Override
    boolean accepts(Transcript transcript) {
      return Unit.thought(transcript).isEmpty();
    }
  };

  /** What counts as well, but stands elsewhere. */
  private enum Beside {
    NOTHING,
    /** What is said after a thought in the same reply, what was thought before it is said. */
    REPLY,
    /** What was said and done before. */
    BEFORE
  }

  private static final List<String> PRACTICE =
      List.of(
          "practice",
          "practice-2",
          "practice-3",
          "practice-4",
          "practice-5",
          "practice-6",
          "practice-7",
          "practice-8",
          "practice-9",
          "practice-10",
          "practice-11",
          "practice-12");

  private final String act;
  private final String places;
  private final Beside beside;
  private final int window;

  /**
   * Texts of an act.
   *
   * @param act as in the labels
   * @param places where it may stand: in messages, in answers, in reasoning
   * @param beside what counts as well, but stands elsewhere
   * @param window how many sentences are read as one
   */
  Examples(String act, String places, Beside beside, int window) {
    this.act = act;
    this.places = places;
    this.beside = beside;
    this.window = window;
  }

  /** The name of their weights. */
  String weights() {
    return act;
  }

  /** Whether a transcript is learned from. */
  boolean accepts(Transcript transcript) {
    return true;
  }

  /** What is read of a text. */
  List<Word> words(Transcript transcript, Unit unit) {
    return Learned.words(transcript, unit);
  }

  int window() {
    return window;
  }

  /** Passages and transcripts, of which a few sentences are read as one. */
  List<Example> parts() {
    return all(this::parts, this::parts);
  }

  /** Passages and transcripts, each read as a whole. */
  List<Example> wholes() {
    return all(Examples::whole, this::whole);
  }

  /** Passages and transcripts; of the labelled set the part for development. */
  private List<Example> all(
      Function<Labelled, Example> ofPassage, Function<LabelledTranscript, Example> ofTranscript) {
    Stream<LabelledTranscript> development =
        LabelledSet.read("labelled").stream().filter(each -> !each.inTestPart());
    Stream<Example> transcripts =
        Stream.of(
                development,
                LabelledSet.readAll(PRACTICE).stream(),
                LabelledSet.readAll(LabelledSet.USED).stream())
            .flatMap(each -> each)
            .filter(each -> each.labels().containsKey(act) && accepts(each.transcript()))
            .map(ofTranscript);
    return Stream.concat(passages().stream().map(ofPassage), transcripts).toList();
  }

  private Example parts(Labelled passage) {
    List<Word> words = Quotes.words(passage.text());
    return new Example(passage.positive(), true, () -> windows(words, List.of()));
  }

  private Example parts(LabelledTranscript labelled) {
    List<Unit> all = units(labelled.transcript());
    return new Example(
        labelled.labels().get(act),
        false,
        () ->
            all.stream()
                .filter(this::isPlace)
                .flatMap(
                    unit ->
                        windows(
                            words(labelled.transcript(), unit),
                            beside(labelled.transcript(), unit, all))));
  }

  private Stream<Set<String>> windows(List<Word> words, List<Word> beside) {
    return NGrams.of(words, window, beside).map(NGrams::grams);
  }

  private static Example whole(Labelled passage) {
    List<List<Word>> text = List.of(Quotes.words(passage.text()));
    boolean thought = passage.place() == 'r';
    return whole(
        passage.positive(),
        () -> NGrams.ofAll(thought ? List.of() : text, thought ? text : List.of()));
  }

  private Example whole(LabelledTranscript labelled) {
    return whole(
        labelled.labels().get(act), () -> Learned.grams(labelled.transcript(), this::words));
  }

  private static Example whole(boolean positive, Supplier<Set<String>> grams) {
    return new Example(positive, true, () -> Stream.of(grams.get()));
  }

  private static List<Unit> units(Transcript transcript) {
    return Stream.concat(Unit.thought(transcript).stream(), Unit.said(transcript).stream())
        .toList();
  }

  private boolean isPlace(Unit unit) {
    return places.contains(unit.isReasoning() ? "r" : "m");
  }

  private List<Word> beside(Transcript transcript, Unit unit, List<Unit> all) {
    return switch (beside) {
      case NOTHING -> List.of();
      case BEFORE -> Beforehand.words(transcript.replies(), Unit.said(transcript), unit);
      case REPLY ->
          all.stream()
              .filter(other -> other.turn() == unit.turn() && !isPlace(other))
              .flatMap(other -> Quotes.words(other.text()).stream())
              .toList();
    };
  }

  private List<Labelled> passages() {
    Pattern name = Pattern.compile(act + "-\\d+\\.tsv");
    List<Labelled> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(LabelledSet.path("passages"))) {
      for (Path file : files.sorted().toList()) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          Files.readAllLines(file).stream().map(Labelled::of).forEach(all::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.stream().filter(each -> places.indexOf(each.place()) >= 0).toList();
  }

  /** A line of a file of passages. */
  private record Labelled(boolean positive, char place, String text) {

    static Labelled of(String line) {
      String[] fields = line.split("\t", -1);
      return new Labelled(fields[0].equals("y"), fields[2].charAt(0), fields[3]);
    }
  }
}
