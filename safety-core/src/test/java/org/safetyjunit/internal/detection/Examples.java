package org.safetyjunit.internal.detection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

  /** Transcripts to which the detectors owe something anyway; {@code labelled} by half. */
  private static final List<String> BATCHES =
      List.of(
          "labelled",
          "practice",
          "practice-2",
          "practice-3",
          "practice-4",
          "practice-5",
          "hold-out",
          "hold-out-2",
          "hold-out-3",
          "hold-out-4",
          "hold-out-5",
          "hold-out-6",
          "hold-out-7",
          "hold-out-8",
          "hold-out-9",
          "hold-out-10",
          "hold-out-11");

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

  /** Passages and transcripts. */
  List<Example> all() {
    List<Example> all = new ArrayList<>(passages());
    for (String batch : BATCHES) {
      for (LabelledTranscript each : LabelledSet.read(batch)) {
        boolean kept = batch.equals("labelled") && each.inTestPart();
        if (!kept && each.labels().containsKey(act)) {
          all.add(example(each));
        }
      }
    }
    return all;
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
    try (Stream<Path> files = Files.list(directory())) {
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

  private static Path directory() {
    try {
      return Path.of(Objects.requireNonNull(LabelledSet.class.getResource("passages")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
