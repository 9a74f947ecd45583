package org.safetyjunit.internal.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.TrialLog;

/** The journals of a report directory, and the cassettes beside the tests. */
public final class Recordings {

  private final Path report;
  private final Path cassettes;
  private final UnaryOperator<String> redaction;
  private final Consumer<String> notices;
  private final Clock clock;

  /**
   * The records of a run.
   *
   * @param report directory of the run's results
   * @param cassettes directory of the cassettes
   * @param redaction takes secrets out of a line
   * @param notices is told of damage that can be lived with
   * @param clock for people who read a journal; nothing depends on it
   */
  public Recordings(
      Path report,
      Path cassettes,
      UnaryOperator<String> redaction,
      Consumer<String> notices,
      Clock clock) {
    this.report = report;
    this.cassettes = cassettes;
    this.redaction = redaction;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * A cell, and what else its record must fit.
   *
   * @param cell the cell
   * @param subject the model under test
   * @param remedy what to do if a record does not fit, as a sentence
   * @param transcripts is given every result
   */
  public record Order(Cell cell, ModelIdentity subject, String remedy, TrialLog transcripts) {}

  /**
   * Keeps a cell's files to this run.
   *
   * @throws IllegalStateException if another run has them
   */
  public CellLock lock(Cell cell) {
    return CellLock.take(aside(cell, "lock"), cell.id());
  }

  /** Begins the journal of a cell anew. */
  public CellRecording begin(Order order, long seed) {
    Header header = Header.of(order.cell(), order.subject(), seed, clock.instant().toString());
    Source source = journal(order);
    Journal journal = Journal.begin(place(order, source), header, redaction);
    return recording(order, new Recording(header), source, journal);
  }

  /**
   * Goes on with the journal of a cell, if there is one.
   *
   * @param seed for a cell that has none yet
   * @throws RecordException if it does not fit
   */
  public CellRecording resume(Order order, long seed) {
    Source source = journal(order);
    if (!RecordingReader.isBegun(source)) {
      return begin(order, seed);
    }
    RecordingReader.Found found = fitting(read(source), order);
    Journal journal = Journal.resume(place(order, source), found.wholeBytes(), redaction);
    return recording(order, found.recording(), found.source(), journal);
  }

  /**
   * Takes a cell from its cassette.
   *
   * @throws RecordException if there is none, or it does not fit
   */
  public CellRecording replay(Order order) {
    return closed(order, fitting(read(cassette(order)), order));
  }

  /**
   * Takes a cell from the journal of the last run.
   *
   * @throws RecordException if there is none, or it does not fit
   */
  public CellRecording regrade(Order order) {
    return closed(order, fitting(read(journal(order)), order));
  }

  /**
   * Takes single trials of a cell, of whatever model and plan it was, from the journal of the last
   * run, or from its cassette.
   *
   * @param cassetteOnly whether to leave the journal aside
   * @throws RecordException if there is neither
   */
  public CellRecording trials(Order order, boolean cassetteOnly) {
    Source journal = journal(order);
    boolean fromJournal = !cassetteOnly && Files.exists(journal.file());
    return closed(order, read(fromJournal ? journal : cassette(order)));
  }

  /**
   * Makes sure, before a cell is recorded, that its cassette can be written.
   *
   * @throws RecordException if it cannot
   */
  public void requireCassetteWritable(Cell cell) {
    Cassette.requireWritable(cassette(cell));
  }

  /** The seed of a cell's cassette, with which a new recording differs from it least. */
  public OptionalLong cassetteSeed(Cell cell) {
    Source source = new Source(Source.CASSETTE, cassette(cell), "");
    try {
      return Files.exists(source.file())
          ? OptionalLong.of(RecordingReader.read(source).recording().header().seed())
          : OptionalLong.empty();
    } catch (RecordException e) {
      return OptionalLong.empty(); // it is about to be replaced
    }
  }

  /**
   * Makes the cassette of a cell from its journal.
   *
   * @param counted how many trials the verdict needed
   * @return where it is
   * @throws RecordException if it cannot be written
   */
  public Path keepCassette(Order order, int counted) {
    Recording recording = RecordingReader.read(journal(order)).recording();
    Path file = cassette(order.cell());
    Cassette.of(recording, counted).write(file);
    return file;
  }

  private static CellRecording closed(Order order, RecordingReader.Found found) {
    return recording(order, found.recording(), found.source(), null);
  }

  private static CellRecording recording(
      Order order, Recording known, Source source, @Nullable Journal journal) {
    return new CellRecording(known, source, journal, costly(order), order.transcripts());
  }

  /** A stand-in's replies cost nothing to ask again. */
  private static boolean costly(Order order) {
    return !order.cell().simulated();
  }

  private Journal.Place place(Order order, Source source) {
    return new Journal.Place(source.file(), costly(order) ? aside(order.cell(), "reserve") : null);
  }

  /** A file that no one reads. */
  private Path aside(Cell cell, String ending) {
    return report.resolve(".locks").resolve(cell.id() + "." + ending);
  }

  private RecordingReader.Found read(Source source) {
    if (!Files.exists(source.file())) {
      throw source.unusable("there is no such file");
    }
    RecordingReader.Found found = RecordingReader.read(source);
    for (String damage : found.source().damage()) {
      notices.accept("%s %s: %s: left out".formatted(source.kind(), source.file(), damage));
    }
    return found;
  }

  private static RecordingReader.Found fitting(RecordingReader.Found found, Order order) {
    List<String> parts = found.recording().header().differences(order.cell(), order.subject());
    if (!parts.isEmpty()) {
      throw found.source().changed(parts);
    }
    return found;
  }

  private Source journal(Order order) {
    Path file = report.resolve("journal").resolve(order.cell().id() + ".jsonl");
    return new Source(Source.JOURNAL, file, order.remedy());
  }

  private Source cassette(Order order) {
    return new Source(Source.CASSETTE, cassette(order.cell()), order.remedy());
  }

  private Path cassette(Cell cell) {
    return cassettes.resolve(cell.id() + ".jsonl");
  }
}
