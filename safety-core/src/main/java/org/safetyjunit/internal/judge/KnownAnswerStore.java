package org.safetyjunit.internal.judge;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Where a judge's right answers are kept: {@code known-answers/<rubric>.<judge>.json} in the report
 * directory, which a clean build deletes. What was asked otherwise is not read.
 */
final class KnownAnswerStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final String key;

  private record Kept(String key, KnownAnswers answers) {}

  KnownAnswerStore(Path directory, JudgeModel model, RubricText rubric) {
    this.file =
        directory.resolve("known-answers").resolve(rubric.name() + "." + model.name() + ".json");
    this.key =
        String.join(
            " ",
            rubric.hash(),
            model.identity(),
            "votes=" + model.votes(),
            "prompt=" + JudgePrompt.VERSION);
  }

  Optional<KnownAnswers> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      Kept kept = JSON.readValue(Files.readAllBytes(file), new TypeReference<Kept>() {});
      return kept.key().equals(key) ? Optional.of(kept.answers()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s cannot be read (%s): delete it".formatted(file, e.getMessage()), e);
    }
  }

  void write(KnownAnswers answers) {
    try {
      Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
      Path fresh = Files.createTempFile(directory, ".new", ".tmp");
      Files.write(
          fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Kept(key, answers)));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be written: %s".formatted(file, e), e);
    }
  }
}
