package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.safetyjunit.internal.text.Resource;

/**
 * Phrases that stand for something, by what they stand for: a text of {@code [meaning]} lines with
 * a {@link Phrase} in each line that follows. A line {@code {they} = he she they} lets {@code
 * {they}} stand for any of these words in phrases. {@code #} begins a comment.
 */
final class Lexicon {

  /** A phrase and its meaning. */
  private record Entry(String meaning, Phrase phrase) {}

  /** Of stems, so many first letters lead to their entries. */
  private static final int INDEXED = 2;

  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, List<Entry>> byStem = new HashMap<>();
  private final List<Entry> byEnding = new ArrayList<>();
  private final Set<String> meanings = new TreeSet<>();
  private final Map<String, String> words = new HashMap<>();

  private Lexicon() {}

  /** The lexicons of some names, among this package's resources, as one. */
  static Lexicon of(String... names) {
    Lexicon lexicon = new Lexicon();
    for (String name : names) {
      lexicon.read(Resource.text(Lexicon.class, name + ".lexicon"), name);
    }
    return lexicon;
  }

  private void read(String text, String name) {
    String meaning = "";
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        meaning = line.substring(1, line.indexOf(']'));
        meanings.add(meaning);
      } else if (line.startsWith("{") && line.contains("} = ")) {
        int equals = line.indexOf(" = ");
        words.put(line.substring(0, equals), line.substring(equals + 3).strip());
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        if (meaning.isEmpty()) {
          throw new IllegalStateException("%s: \"%s\" means nothing".formatted(name, line));
        }
        add(new Entry(meaning, Phrase.parse(withWords(line))));
      }
    }
  }

  /** A phrase with the words that a name in braces stands for. */
  private String withWords(String line) {
    String whole = line;
    for (Map.Entry<String, String> each : words.entrySet()) {
      whole = whole.replace(each.getKey(), each.getValue().replaceAll("\\s+", "/"));
    }
    return whole;
  }

  private void add(Entry entry) {
    for (String form : entry.phrase().firstForms()) {
      if (form.charAt(0) == '*') {
        byEnding.add(entry);
        continue;
      }
      boolean stem = form.endsWith("*");
      String key = stem ? form.substring(0, Math.min(INDEXED, form.length() - 1)) : form;
      (stem ? byStem : byWord).computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    }
  }

  /** Whether phrases of a meaning are among its own. */
  boolean knows(String meaning) {
    return meanings.contains(meaning);
  }

  /** All phrases in a text, overlapping ones too. */
  Marked mark(String text) {
    List<Word> words = Words.of(text);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String form = words.get(i).form();
      mark(byWord.getOrDefault(form, List.of()), words, i, marks);
      String stem = form.substring(0, Math.min(INDEXED, form.length()));
      mark(byStem.getOrDefault(stem, List.of()), words, i, marks);
      mark(byEnding, words, i, marks);
    }
    return new Marked(text, words, marks, this);
  }

  private static void mark(List<Entry> entries, List<Word> words, int at, List<Mark> marks) {
    for (Entry entry : entries) {
      int end = entry.phrase().end(words, at);
      if (end > at) {
        marks.add(new Mark(entry.meaning(), at, end));
      }
    }
  }
}
