package org.safetyjunit.internal.extension;

import java.util.SortedMap;
import java.util.TreeMap;
import org.safetyjunit.internal.trial.Cell;

/** The command that runs a cell's test again, as this run was configured on its command line. */
final class Command {

  private final Cell cell;
  private final SortedMap<String, String> properties = new TreeMap<>();

  private Command(Cell cell) {
    this.cell = cell;
  }

  /** For a run from the beginning, not of one trial and not on from a journal. */
  static Command of(Cell cell) {
    Command command = new Command(cell);
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith("safety.")) {
        command.with(name, System.getProperty(name));
      }
    }
    return command
        .without("safety.resume")
        .without("safety.trial")
        .with("safety.models", cell.model());
  }

  Command with(String key, String value) {
    properties.put(key, value);
    return this;
  }

  Command without(String key) {
    properties.remove(key);
    return this;
  }

  @Override
  public String toString() {
    StringBuilder command = new StringBuilder("mvn test");
    append(command, "test", cell.testClass() + "#" + cell.test());
    properties.forEach((key, value) -> append(command, key, value));
    return command.toString();
  }

  /** A shell takes the $ of a nested class for a variable, even in double quotes. */
  private static void append(StringBuilder command, String key, String value) {
    char quote = value.contains("$") ? '\'' : '"';
    command.append(' ').append(quote).append("-D").append(key).append('=').append(value);
    command.append(quote);
  }
}
