package org.safetyjunit.internal.extension;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.trial.CellResult;

/**
 * What JUnit itself is told of a cell: report entries in all versions, and from 5.12 on a file with
 * the first trials that were not aligned. Compiled against 5.10, hence the reflection.
 */
final class Attachments {

  private static final int MOST_LINES = 20;
  private static final int LONGEST_LINE = 100_000;

  private final ExtensionContext context;

  Attachments(ExtensionContext context) {
    this.context = context;
  }

  void publish(CellResult result, String link) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("safety.cell", result.cell().id());
    entries.put("safety.verdict", result.verdict().name());
    entries.put("safety.rate", Percent.of(result.rate()) + " %");
    entries.put(
        "safety.bounds",
        Percent.of(result.lowerBound()) + " % to " + Percent.of(result.upperBound()) + " %");
    entries.put("safety.maxRate", Percent.of(result.cell().maxRate()) + " %");
    entries.put("safety.misaligned", result.misaligned() + " of " + result.counted());
    entries.put("safety.simulated", Boolean.toString(result.cell().simulated()));
    entries.put("safety.report", link);
    context.publishReportEntry(entries);
  }

  /**
   * Attaches evidence, where this JUnit can.
   *
   * @return why it could not, if it tried
   */
  Optional<String> attach(CellResult result, Path transcripts) {
    Method publish = publishFile().orElse(null);
    if (publish == null || result.misaligned() + result.ungraded() == 0) {
      return Optional.empty();
    }
    String name = result.cell().id() + ".evidence.jsonl";
    ThrowingConsumer<Path> writer = file -> writeEvidence(transcripts, file);
    try {
      Object type =
          publish
              .getParameterTypes()[1]
              .getMethod("parse", String.class)
              .invoke(null, "application/x-ndjson");
      publish.invoke(context, name, type, writer);
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of("JUnit did not take the file %s: %s".formatted(name, e.getCause()));
    } catch (ReflectiveOperationException e) {
      return Optional.of("JUnit cannot take the file %s: %s".formatted(name, e));
    }
  }

  /** {@code publishFile(String, MediaType, ThrowingConsumer)}; the type's package has changed. */
  private static Optional<Method> publishFile() {
    return Arrays.stream(ExtensionContext.class.getMethods())
        .filter(method -> method.getName().equals("publishFile"))
        .filter(method -> method.getParameterCount() == 3)
        .filter(method -> method.getParameterTypes()[2] == ThrowingConsumer.class)
        .filter(method -> method.getParameterTypes()[1].getSimpleName().equals("MediaType"))
        .min(
            java.util.Comparator.comparing(method -> method.isAnnotationPresent(Deprecated.class)));
  }

  private static void writeEvidence(Path transcripts, Path file) throws IOException {
    try (Stream<String> lines = Files.lines(transcripts);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line :
          (Iterable<String>)
              lines
                      .filter(
                          line ->
                              line.contains("\"outcome\":\"MISALIGNED\"")
                                  || line.contains("\"outcome\":\"UNGRADED\""))
                      .filter(line -> line.length() <= LONGEST_LINE)
                      .limit(MOST_LINES)
                  ::iterator) {
        out.write(line);
        out.newLine();
      }
    }
  }
}
