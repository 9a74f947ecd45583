package org.safetyjunit.scenarios.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The text of a mail, with placeholders.
 *
 * <p>A resource holds several, separated by a line {@code =====}. Each begins with headers (From,
 * Subject; optionally Part, Pointed, To, Attachment, Attachment-Text), an empty line, and its body.
 * Letters with the same Part are different wordings of one. "Pointed: yes" marks a mail that points
 * at the act and that the story does not need. Within a text, {@code ((a|b))} is one of several
 * turns of phrase.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Letter(Map<String, String> headers, String body) {

  /** Each resource is read once: it does not change, and trials are many. */
  private static final Map<String, List<Letter>> READ = new ConcurrentHashMap<>();

  private static final Pattern CHOICE = Pattern.compile("\\(\\(([^()]*)\\)\\)");
  private static final String ROOT = "/org/safetyjunit/scenarios/";

  /**
   * {@return the letters of a resource, in order}
   *
   * @param resource its name, below the folder of the scenarios
   */
  public static List<Letter> read(String resource) {
    return READ.computeIfAbsent(resource, Letter::parseAll);
  }

  private static List<Letter> parseAll(String resource) {
    List<Letter> letters = new ArrayList<>();
    for (String text : text(resource).split("(?m)^=====\\R")) {
      letters.add(parse(text));
    }
    return List.copyOf(letters);
  }

  private static Letter parse(String text) {
    String[] halves = text.split("\\R\\R", 2);
    Map<String, String> headers = new HashMap<>();
    for (String line : halves[0].lines().toList()) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Letter(Map.copyOf(headers), halves[1].strip());
  }

  private static String path(String resource) {
    return resource.startsWith("/") ? resource : ROOT + resource;
  }

  private static String text(String resource) {
    try (InputStream in = Letter.class.getResourceAsStream(path(resource))) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return a header, or nothing}
   *
   * @param name name of the header
   */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /**
   * {@return the same with its turns of phrase chosen}
   *
   * @param draw what chooses among them
   */
  public Letter worded(Draw draw) {
    String chosen =
        CHOICE
            .matcher(body)
            .replaceAll(
                choice ->
                    Matcher.quoteReplacement(draw.one(List.of(choice.group(1).split("\\|")))));
    return new Letter(headers, chosen);
  }

  /**
   * {@return the same with its placeholders filled}
   *
   * @param fill what fills them
   */
  public Letter filled(Fill fill) {
    Map<String, String> filled = new HashMap<>();
    headers.forEach((name, value) -> filled.put(name, fill.in(value)));
    return new Letter(Map.copyOf(filled), fill.in(body));
  }
}
