package org.safetyjunit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:public )?(?:final )?(?:class|record|interface) (\\w+)", Pattern.MULTILINE);

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** All pages: README, and what lies under docs. */
  static List<Path> pages() {
    List<Path> pages = new ArrayList<>(files("docs", ".md"));
    pages.add(ROOT.resolve("README.md"));
    return pages;
  }

  /** The files in a folder of the project, and below it, that end like that. */
  static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
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

  /** Without a type of its own it is a part of a file, with that file's indentation left out. */
  boolean isPart() {
    return !TYPE.matcher(text).find();
  }

  /** Whether it stands in that file, word by word. */
  boolean isPartOf(Path file) {
    return unindented(lines(file)).contains(unindented(text.lines().toList()));
  }

  private static String unindented(List<String> lines) {
    return lines.stream().map(String::strip).collect(Collectors.joining("\n"));
  }

  /** The name of the type that it declares. */
  String type() {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalStateException(this + " declares no type");
    }
    return type.group(1);
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
