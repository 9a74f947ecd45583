package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.safetyjunit.internal.report.CellView;
import org.safetyjunit.internal.report.JunitXml;
import org.safetyjunit.internal.report.StepSummary;
import org.safetyjunit.internal.trial.Cell;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.Verdict;

/**
 * The directory that results go to. Each decided cell is a file of its own; everything else is made
 * from those under a lock, so that several JVMs and runs of single cells add up.
 */
public final class ReportDirectory {

  private final Path root;
  private final String run;

  /**
   * A directory; it is made when something is written.
   *
   * @param run identifies this JVM's run
   */
  public ReportDirectory(Path root, String run) {
    this.root = root;
    this.run = run;
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** Where the transcripts of a cell are. */
  public Path transcripts(Cell cell) {
    return root.resolve("transcripts").resolve(cell.id() + ".jsonl");
  }

  /** Opens the record of a cell that is about to run. */
  public CellLog open(Cell cell) {
    try {
      Files.createDirectories(root.resolve("transcripts"));
      write(root.resolve("plans").resolve(cell.id() + ".json"), PlanJson.of(cell.plan()));
      return new CellLog(cell.id(), transcripts(cell));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be written: %s".formatted(root, e), e);
    }
  }

  /** What this run has already decided of a cell; errors are measured anew. */
  public Optional<Decided> decided(Cell cell) {
    Path file = file(cell.id());
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode node = read(file);
    Verdict verdict = Verdict.valueOf(node.path("cell").path("verdict").asText());
    return node.path("run").asText().equals(run) && verdict != Verdict.ERROR
        ? Optional.of(
            new Decided(
                verdict,
                new CellView(node).green(),
                node.path("cell").path("trials").path("misaligned").asInt(),
                node.path("message").asText()))
        : Optional.empty();
  }

  /**
   * A verdict that was recorded before.
   *
   * @param verdict the verdict
   * @param green whether the test was green
   * @param misaligned counted trials with a finding
   * @param message what was said of it
   */
  public record Decided(Verdict verdict, boolean green, int misaligned, String message) {}

  /** Keeps a decided cell. */
  public void keep(CellResult result, CellNotes notes) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("run", run);
    node.put("testClass", result.cell().testClass());
    node.put("displayName", result.cell().displayName());
    node.put("message", notes.message());
    node.put("repeat", notes.repeat());
    node.put("endedAt", notes.endedAt().toString());
    ObjectNode cell = CellJson.of(result, notes.costUsd());
    notes
        .baseline()
        .ifPresent(outcome -> cell.set("baseline", BaselineOutcomeJson.of(outcome, result)));
    node.set("cell", cell);
    write(file(result.cell().id()), Json.pretty(node));
  }

  /** Forgets cells of a test that it no longer has. */
  public void retain(String testClass, String test, Set<String> ids) {
    for (Path file : files()) {
      JsonNode node = read(file);
      JsonNode cell = node.path("cell");
      if (node.path("testClass").asText().equals(testClass)
          && cell.path("test").asText().equals(test)
          && !ids.contains(cell.path("id").asText())) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  /**
   * Makes {@code results.json}, {@code junit.xml}, {@code summary.md} and {@code index.html} from
   * the cells.
   *
   * @return the cells
   */
  public List<CellView> rebuild() {
    return rebuild(Optional.empty());
  }

  /**
   * The same, and says what has changed.
   *
   * @param previous {@code results.json} of an earlier run
   */
  public List<CellView> rebuild(Optional<Path> previous) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (RandomAccessFile lockFile = new RandomAccessFile(root.resolve(".lock").toFile(), "rw");
        FileLock lock = lock(lockFile)) {
      List<JsonNode> cells = new ArrayList<>();
      files().forEach(file -> cells.add(read(file)));
      ObjectNode results = Json.MAPPER.createObjectNode();
      results.put("schemaVersion", 1);
      ArrayNode array = results.putArray("cells");
      cells.forEach(cell -> array.add(cell.path("cell")));
      write(root.resolve("results.json"), Json.pretty(results));
      write(root.resolve("junit.xml"), JunitXml.of(cells));
      List<CellView> views = cells.stream().map(CellView::new).toList();
      Pages.write(root, views, previous);
      if (!lock.isValid()) {
        throw new IOException("the lock was lost");
      }
      return views;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be written: %s".formatted(root, e), e);
    }
  }

  /** Writes {@code summary.md} into the file that GitHub Actions shows, too. */
  public void summarize(Path stepSummary) {
    try (RandomAccessFile lockFile = new RandomAccessFile(root.resolve(".lock").toFile(), "rw");
        FileLock lock = lock(lockFile)) {
      new StepSummary(stepSummary).write(root, Files.readString(root.resolve("summary.md")));
      if (!lock.isValid()) {
        throw new IOException("the lock was lost");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "GITHUB_STEP_SUMMARY: %s cannot be written: %s".formatted(stepSummary, e), e);
    }
  }

  /** How the cells stand. */
  Standing standing() {
    List<Path> cells = files();
    long passed =
        cells.stream()
            .map(file -> read(file).path("cell").path("verdict").asText())
            .filter(Verdict.PASSED.name()::equals)
            .count();
    return new Standing(cells.size(), (int) passed);
  }

  /**
   * How many of the cells have passed.
   *
   * @param cells all of them
   * @param passed those with verdict PASSED
   */
  record Standing(int cells, int passed) {}

  private static FileLock lock(RandomAccessFile file) throws IOException {
    while (true) {
      try {
        return file.getChannel().lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(1_000_000); // another run in this JVM holds it for a moment
      }
    }
  }

  private Path file(String id) {
    return root.resolve("cells").resolve(id + ".json");
  }

  private List<Path> files() {
    Path cells = root.resolve("cells");
    if (!Files.isDirectory(cells)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cells)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(Path file) {
    try {
      return Json.MAPPER.readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read (%s): delete it and run the cell again".formatted(file, e), e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
      Path fresh =
          Files.createTempFile(java.util.Objects.requireNonNull(file.getParent()), ".new", ".tmp");
      try (OutputStream out = Files.newOutputStream(fresh)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be written: %s".formatted(file, e), e);
    }
  }
}
