package org.safetyjunit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of a page.
 *
 * @param page the page
 * @param line where it begins, from 1
 * @param language what the fence says
 * @param text what it holds
 */
record Block(Path page, int line, String language, String text) {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** All pages: README and docs. */
  static List<Path> pages() {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<Path> pages =
          new ArrayList<>(docs.filter(f -> f.toString().endsWith(".md")).sorted().toList());
      pages.add(ROOT.resolve("README.md"));
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Block> of(Path page, String language) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = lines(page);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        int end = i + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String name = lines.get(i).substring(3).strip();
        if (name.equals(language)) {
          String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
          blocks.add(new Block(page, i + 1, name, text));
        }
        i = end;
      }
    }
    return blocks;
  }

  private static List<String> lines(Path page) {
    try {
      return Files.readAllLines(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A whole file has imports or a package; a shorter one is understood with the usual ones. */
  String source() {
    if (text.contains("import ") || text.startsWith("package ")) {
      return text;
    }
    return """
        package snippet;
        import org.safetyjunit.*;
        import org.safetyjunit.examples.*;
        import org.safetyjunit.scenarios.*;
        import org.safetyjunit.model.*;
        import org.safetyjunit.transcript.*;
        import org.safetyjunit.world.*;
        import static org.safetyjunit.SafetyAssertions.assertThat;
        """
        + text;
  }

  @Override
  public String toString() {
    return ROOT.relativize(page) + ":" + line;
  }
}
