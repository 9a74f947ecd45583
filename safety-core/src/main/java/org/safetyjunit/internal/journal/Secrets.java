package org.safetyjunit.internal.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Keeps keys out of what is recorded, should a server or a library repeat one. */
public final class Secrets {

  private static final String USUAL_ENDING = "_API_KEY";

  private final List<String> values;

  private Secrets(Collection<String> values) {
    this.values = List.copyOf(values);
  }

  /**
   * The keys in an environment.
   *
   * @param named variables that hold keys; others that end in {@code _API_KEY} are taken to as well
   */
  public static Secrets in(Map<String, String> environment, Collection<String> named) {
    TreeSet<String> values = new TreeSet<>();
    environment.forEach(
        (variable, value) -> {
          boolean key = named.contains(variable) || variable.endsWith(USUAL_ENDING);
          if (key && !value.isBlank()) {
            values.add(value.strip());
          }
        });
    return new Secrets(values);
  }

  /** The text without them. */
  public String redact(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, "[key]");
    }
    return clean;
  }
}
