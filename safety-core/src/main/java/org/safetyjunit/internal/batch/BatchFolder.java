package org.safetyjunit.internal.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the batches of one model are written down, a file each, so that JVMs do not meet. */
final class BatchFolder {

  /** By then no provider has the results any more. */
  private static final Duration KEPT = Duration.ofDays(31);

  private static final String SUFFIX = ".jsonl";
  private static final System.Logger LOG = System.getLogger(BatchFolder.class.getName());

  private final Path directory;

  BatchFolder(Path directory) {
    this.directory = directory;
  }

  /** A record to be; nothing is written yet. */
  BatchRecord record(String mark, List<BatchRecord.Entry> entries) {
    return new BatchRecord(new RecordFile(directory.resolve(mark + SUFFIX)), mark, entries);
  }

  /** What processes before this one wrote down; a file that cannot be read is told and left out. */
  List<BatchRecord> earlier() {
    List<BatchRecord> records = new ArrayList<>();
    for (Path path : files()) {
      try {
        records.add(
            RecordJson.read(
                new RecordFile(path),
                (line, why) ->
                    LOG.log(System.Logger.Level.WARNING, "{0}, line {1}: {2}", path, line, why)));
      } catch (IllegalArgumentException | UncheckedIOException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "{0}: {1}; its batch is not taken up again",
            path,
            e.getMessage());
      }
    }
    return records;
  }

  /** Deletes what is of no use any more. */
  void tidy(Instant now) {
    for (Path path : files()) {
      try {
        if (Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(KEPT))) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("%s cannot be deleted: %s".formatted(path, e), e);
      }
    }
  }

  private List<Path> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(directory, e), e);
    }
  }
}
