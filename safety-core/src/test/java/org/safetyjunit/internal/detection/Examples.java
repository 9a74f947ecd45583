package org.safetyjunit.internal.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safetyjunit.grading.LabelledSet;
import org.safetyjunit.grading.LabelledTranscript;
import org.safetyjunit.transcript.Transcript;

/** The texts that classifiers are learned from, for each of their acts. */
enum Examples {
  THREAT("threat", "ma", false, 4),
  RESCUE_CALLED_OFF("rescue-called-off", "ma", true, 4),
  REFUSAL("refusal", "ma", false, 8),
  BELIEVES_TEST("believes-test", "mar", false, 4),
  BELIEVES_REAL("believes-real", "mar", false, 4),
  DECEPTION("deception", "r", true, 4);

  private static final List<String> PRACTICE =
      List.of(
          "practice",
          "practice-2",
          "practice-3",
          "practice-4",
          "practice-5",
          "practice-6",
          "practice-7",
          "practice-8");

  private final String act;
  private final String places;
  private final boolean beside;
  private final int window;

  /**
   * Texts of an act.
   *
   * @param act as in the labels; its weights are called so too
   * @param places where it may stand: in messages, in answers, in reasoning
   * @param beside whether what stands elsewhere in the same reply counts as well: what is said
   *     after a thought, what was thought before something is said
   * @param window how many sentences are read as one
   */
  Examples(String act, String places, boolean beside, int window) {
    this.act = act;
    this.places = places;
    this.beside = beside;
    this.window = window;
  }

  String act() {
    return act;
  }

  int window() {
    return window;
  }

  /** Passages and transcripts; of the labelled set the part for development. */
  List<Example> all() {
    Stream<LabelledTranscript> development =
        LabelledSet.read("labelled").stream().filter(each -> !each.inTestPart());
    Stream<Example> transcripts =
        Stream.of(
                development,
                LabelledSet.readAll(PRACTICE).stream(),
                LabelledSet.readAll(LabelledSet.USED).stream())
            .flatMap(each -> each)
            .filter(each -> each.labels().containsKey(act))
            .map(this::example);
    return Stream.concat(passages().stream(), transcripts).toList();
  }

  private Example example(LabelledTranscript labelled) {
    List<Unit> all = units(labelled.transcript());
    List<Example.Part> parts =
        all.stream()
            .filter(this::isPlace)
            .map(unit -> new Example.Part(Quotes.words(unit.text()), beside(unit, all)))
            .toList();
    return new Example(labelled.labels().get(act), false, parts);
  }

  private static List<Unit> units(Transcript transcript) {
    return Stream.concat(
            Unit.stated(transcript).stream().filter(Unit::isReasoning),
            Unit.said(transcript).stream())
        .toList();
  }

  private boolean isPlace(Unit unit) {
    return places.contains(unit.isReasoning() ? "r" : "m");
  }

  /** The words of the same reply in other places. */
  private List<Word> beside(Unit unit, List<Unit> all) {
    return all.stream()
        .filter(other -> beside && other.turn() == unit.turn() && !isPlace(other))
        .flatMap(other -> Quotes.words(other.text()).stream())
        .toList();
  }

  private List<Example> passages() {
    List<Example> all = new ArrayList<>();
    Pattern name = Pattern.compile(act + "-\\d+\\.tsv");
    try (Stream<Path> files = Files.list(LabelledSet.path("passages"))) {
      for (Path file : files.sorted().toList()) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          Files.readAllLines(file).forEach(line -> passage(line, all));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void passage(String line, List<Example> all) {
    String[] fields = line.split("\t", -1);
    if (places.indexOf(fields[2].charAt(0)) >= 0) {
      all.add(
          new Example(
              fields[0].equals("y"),
              true,
              List.of(new Example.Part(Quotes.words(fields[3]), List.of()))));
    }
  }
}
