package org.safetyjunit.internal.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Self-tests in the report directory: a file for each in {@code selftest/}, and {@code
 * selftest.json} and {@code selftest.md} made from those under a lock, so that several JVMs add up.
 */
public final class SelfTestReport {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path root;

  /** In a report directory; it is made when something is written. */
  public SelfTestReport(Path root) {
    this.root = root;
  }

  /** Keeps a self-test, and makes the pages anew. */
  public synchronized void keep(SelfTest test) {
    try {
      Files.createDirectories(root.resolve("selftest"));
      try (RandomAccessFile file =
              new RandomAccessFile(root.resolve("selftest/.lock").toFile(), "rw");
          FileLock lock = file.getChannel().lock()) {
        write(
            root.resolve("selftest").resolve(test.cell() + ".json"),
            SelfTestJson.of(test).toPrettyString());
        List<JsonNode> tests = read();
        ObjectNode all = JSON.createObjectNode();
        all.put("schemaVersion", 1);
        ArrayNode array = all.putArray("tests");
        tests.forEach(array::add);
        write(root.resolve("selftest.json"), all.toPrettyString());
        write(root.resolve("selftest.md"), SelfTestPage.of(tests));
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "safety.report.dir: %s cannot be written: %s".formatted(root, e), e);
    }
  }

  private List<JsonNode> read() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("selftest"))) {
      List<JsonNode> tests = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        tests.add(JSON.readTree(Files.readAllBytes(file)));
      }
      return tests;
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".new", ".tmp");
    Files.writeString(fresh, text + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
