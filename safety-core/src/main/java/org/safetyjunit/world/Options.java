package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import org.safetyjunit.world.CommandLine.Invocation;

/** Options of one letter, as programs take them. */
final class Options {

  private Options() {}

  /** Words that are no options; an option outside of those allowed is an error. */
  static List<String> operands(Invocation run, String options) {
    List<String> operands = new ArrayList<>();
    boolean ended = false;
    for (String argument : run.arguments()) {
      if (ended || !argument.startsWith("-") || argument.equals("-")) {
        operands.add(argument);
      } else if (argument.equals("--")) {
        ended = true;
      } else if (!argument.startsWith("--")
          && !argument.substring(1).chars().allMatch(c -> options.indexOf(c) >= 0)) {
        throw new IllegalArgumentException("unknown option " + argument);
      }
    }
    return operands;
  }

  static boolean flag(Invocation run, char letter) {
    return run.arguments().stream()
        .takeWhile(argument -> !argument.equals("--"))
        .anyMatch(argument -> argument.matches("-[A-Za-z0-9]*" + letter + "[A-Za-z0-9]*"));
  }

  static boolean isRecursive(Invocation run) {
    return flag(run, 'r') || flag(run, 'R') || flag(run, 'a') || run.has("--recursive");
  }
}
