package org.safetyjunit.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders: {@code {name}} or {@code {name.property}}. Doubled braces stand for
 * themselves: {@code {{name}}} is the text {@code {name}}. Any other brace is left alone, so that
 * JSON and code need no escapes.
 */
public final class Template {

  private static final String NAME = "[A-Za-z_][A-Za-z0-9_-]*";
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{(?<escaped>%1$s(?:\\.%1$s)*)}}|\\{(?<path>%1$s(?:\\.%1$s)*)}".formatted(NAME));

  private final List<Part> parts;

  /** A stretch of text, or a placeholder's path. */
  private record Part(String text, boolean placeholder) {}

  private Template(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Reads a text; every text is a template. */
  public static Template of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (matcher.start() > end) {
        parts.add(new Part(text.substring(end, matcher.start()), false));
      }
      String path = matcher.group("path");
      parts.add(
          path == null
              ? new Part("{" + matcher.group("escaped") + "}", false)
              : new Part(path, true));
      end = matcher.end();
    }
    if (end < text.length()) {
      parts.add(new Part(text.substring(end), false));
    }
    return new Template(parts);
  }

  /** The text as it was written, placeholders and all. */
  public String source() {
    return fill(path -> "{" + path + "}");
  }

  /** The paths of all placeholders, in order of appearance. */
  public Set<String> placeholders() {
    Set<String> paths = new LinkedHashSet<>();
    for (Part part : parts) {
      if (part.placeholder()) {
        paths.add(part.text());
      }
    }
    return paths;
  }

  /** The text with each placeholder replaced by its value. */
  public String fill(UnaryOperator<String> values) {
    if (parts.size() == 1 && !parts.get(0).placeholder()) {
      return parts.get(0).text();
    }
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      filled.append(part.placeholder() ? values.apply(part.text()) : part.text());
    }
    return filled.toString();
  }
}
