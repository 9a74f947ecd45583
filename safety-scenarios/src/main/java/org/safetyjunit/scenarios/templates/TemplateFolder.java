package org.safetyjunit.scenarios.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a directory of prompts, and says what is wrong with it. */
final class TemplateFolder {

  private static final String SYSTEM = "system_prompt.txt";
  private static final String USER = "user_prompt.txt";
  private static final String EMAILS = "email_content.txt";
  private static final Set<String> KNOWN = Set.of(SYSTEM, USER, EMAILS, "metadata.json");
  private static final String LAYOUT =
      "each condition is a folder with %s, %s and %s".formatted(SYSTEM, USER, EMAILS);

  private final Path root;

  TemplateFolder(Path root) {
    this.root = root;
  }

  /**
   * The names of all conditions, in alphabetical order.
   *
   * @throws IllegalArgumentException if there is no such directory, or it holds something else
   */
  List<String> conditions() {
    if (!Files.isDirectory(root)) {
      throw new IllegalArgumentException(
          "@PromptDirectory: %s is no directory (looked for at %s)"
              .formatted(root, root.toAbsolutePath()));
    }
    List<String> names = new ArrayList<>();
    for (Path each : children(root)) {
      if (!Files.isDirectory(each)) {
        throw new IllegalArgumentException(
            "@PromptDirectory: %s is a file, but %s. Name the directory above the conditions, and move other files out of it"
                .formatted(each, LAYOUT));
      }
      names.add(String.valueOf(each.getFileName()));
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException(
          "@PromptDirectory: %s is empty: %s".formatted(root, LAYOUT));
    }
    return names;
  }

  /**
   * The prompts of a condition.
   *
   * @throws IllegalArgumentException if a file is missing, unknown, empty, or no UTF-8
   */
  TemplatePrompt prompt(String condition) {
    Path folder = root.resolve(condition);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "@PromptDirectory: no condition \"%s\" in %s; there are %s"
              .formatted(condition, root, conditions()));
    }
    for (Path file : children(folder)) {
      if (!KNOWN.contains(String.valueOf(file.getFileName()))) {
        throw new IllegalArgumentException(
            "@PromptDirectory: %s is unknown: %s, and perhaps metadata.json. What it says would not be sent: move it out, or put it into one of these"
                .formatted(file, LAYOUT));
      }
    }
    return new TemplatePrompt(
        condition,
        text(folder.resolve(SYSTEM), false),
        text(folder.resolve(USER), false),
        text(folder.resolve(EMAILS), true));
  }

  private static String text(Path file, boolean mayBeEmpty) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "@PromptDirectory: %s is missing: %s".formatted(file, LAYOUT));
    }
    try {
      String text = Files.readString(file);
      if (text.isBlank() && !mayBeEmpty) {
        throw new IllegalArgumentException("@PromptDirectory: %s is empty".formatted(file));
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("@PromptDirectory: %s is no UTF-8".formatted(file), e);
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e), e);
    }
  }

  /** What is in a folder, in order; not what editors and systems hide there. */
  private static List<Path> children(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read: %s".formatted(folder, e), e);
    }
  }
}
