package org.safetyjunit.internal.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * {@code plan.json} in the report directory. Cells of tests that are not planned now stay in it, so
 * that several JVMs, and runs of single tests, add up. Nothing else there is touched.
 */
public final class ForecastFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  /** In a report directory; it is made when something is written. */
  public ForecastFile(Path root) {
    this.root = root;
  }

  /** Where it is. */
  public Path path() {
    return root.resolve("plan.json");
  }

  /** Writes the cells in place of all that the file has of their tests. */
  public void keep(List<CellForecast> cells) {
    try {
      Files.createDirectories(root);
      try (RandomAccessFile file = new RandomAccessFile(root.resolve(".plan.lock").toFile(), "rw");
          FileLock lock = lock(file)) {
        List<CellForecast> all = others(cells);
        all.addAll(cells);
        all.sort(Comparator.comparing(CellForecast::id));
        write(all);
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be written: %s".formatted(path(), e), e);
    }
  }

  private List<CellForecast> others(List<CellForecast> cells) throws IOException {
    Set<String> tests = cells.stream().map(ForecastFile::test).collect(Collectors.toSet());
    List<CellForecast> others = new ArrayList<>();
    if (Files.exists(path())) {
      try {
        for (JsonNode node : JSON.readTree(path().toFile()).path("cells")) {
          CellForecast cell = JSON.treeToValue(node, CellForecast.class);
          if (!tests.contains(test(cell))) {
            others.add(cell);
          }
        }
      } catch (com.fasterxml.jackson.core.JacksonException e) {
        throw new IOException("it is no plan that this version wrote; delete it", e);
      }
    }
    return others;
  }

  private static String test(CellForecast cell) {
    return cell.testClass() + "#" + cell.test();
  }

  private void write(List<CellForecast> cells) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("schemaVersion", 1);
    node.put("assumed", "each model misbehaves in a tenth of maxRate; tokens are an estimate");
    node.set("suite", JSON.valueToTree(SuiteForecast.of(cells)));
    ArrayNode array = node.putArray("cells");
    cells.forEach(cell -> array.add(JSON.valueToTree(cell)));
    Path fresh = Files.createTempFile(root, ".new", ".tmp");
    Files.writeString(fresh, node.toPrettyString() + "\n");
    Files.move(fresh, path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileLock lock(RandomAccessFile file) throws IOException {
    while (true) {
      try {
        return file.getChannel().lock();
      } catch (OverlappingFileLockException e) {
        LockSupport.parkNanos(1_000_000); // another run in this JVM holds it for a moment
      }
    }
  }
}
