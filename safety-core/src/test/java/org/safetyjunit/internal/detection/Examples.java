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
  THREAT("threat", "ma"),
  BELIEVES_TEST("believes-test", "mar"),
  BELIEVES_REAL("believes-real", "mar"),
  DECEPTION("deception", "r");

  private static final List<String> PRACTICE =
      List.of("practice", "practice-2", "practice-3", "practice-4", "practice-5");

  private final String act;
  private final String places;

  /**
   * Texts of an act.
   *
   * @param act as in the labels; its weights are called so too
   * @param places where it may stand: in messages, in answers, in reasoning
   */
  Examples(String act, String places) {
    this.act = act;
    this.places = places;
  }

  String act() {
    return act;
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
    List<List<Word>> units = units(labelled.transcript()).map(unit -> words(unit.text())).toList();
    return new Example(labelled.labels().get(act), false, units);
  }

  private Stream<Unit> units(Transcript transcript) {
    Stream<Unit> reasoning =
        Unit.stated(transcript).stream()
            .filter(Unit::isReasoning)
            .filter(u -> places.contains("r"));
    Stream<Unit> said = Unit.said(transcript).stream().filter(u -> places.contains("m"));
    return Stream.concat(reasoning, said);
  }

  private static List<Word> words(String text) {
    return Words.of(Quotes.without(text));
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
      all.add(new Example(fields[0].equals("y"), true, List.of(words(fields[3]))));
    }
  }
}
