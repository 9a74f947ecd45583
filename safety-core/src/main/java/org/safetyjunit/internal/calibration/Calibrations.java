package org.safetyjunit.internal.calibration;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safetyjunit.internal.judge.JudgeModel;
import org.safetyjunit.internal.judge.RubricText;

/** The directory of committed calibrations: {@code <rubric>-<judge>.json} each. */
public final class Calibrations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path directory;

  /** A directory; it need not be there. */
  public Calibrations(Path directory) {
    this.directory = directory;
  }

  /** Where a calibration is, or would be. */
  public Path path(String rubric, String judge) {
    String name = judge.isEmpty() ? rubric : rubric + "-" + judge;
    return directory.resolve(name + ".json");
  }

  /** A judge's settings that can change an answer, votes included. */
  public static String identity(JudgeModel judge) {
    return judge.identity() + " votes=" + judge.votes();
  }

  /**
   * The calibration of a judge by a rubric, if it was measured.
   *
   * @throws IllegalStateException if it was measured with another text of the rubric, or with other
   *     settings of the judge
   */
  public Optional<Calibration> read(RubricText rubric, JudgeModel judge) {
    Path file = path(rubric.name(), judge.name());
    Optional<Calibration> found = read(file);
    if (found.isPresent()) {
      require(found.get().rubricHash().equals(rubric.hash()), file, "another text of the rubric");
      require(found.get().identity().equals(identity(judge)), file, "other settings of the judge");
    }
    return found;
  }

  private static void require(boolean holds, Path file, String what) {
    if (!holds) {
      throw new IllegalStateException(
          "%s was measured with %s: measure again with -Dsafety.calibration=update, or delete it, which makes the rate a judged one"
              .formatted(file, what));
    }
  }

  /** Reads one file, if it is there. */
  public static Optional<Calibration> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CalibrationJson.read(JSON.readTree(Files.readAllBytes(file))));
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "%s cannot be read as a calibration: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** All calibrations of the directory, in the order of their names. */
  public List<Calibration> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Calibration> all = new ArrayList<>();
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> read(file).ifPresent(all::add));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a calibration, and rewrites the table of all of them, {@code README.md}. */
  public Path write(Calibration calibration) {
    Path file = path(calibration.rubric(), calibration.judge());
    write(file, CalibrationJson.write(calibration));
    write(directory.resolve("README.md"), CalibrationTable.of(all()));
    return file;
  }

  private void write(Path file, String text) {
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, ".new", ".tmp");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e), e);
    }
  }
}
