package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellSession.Program;
import org.safetyjunit.world.ShellSession.Result;

/** The usual programs for text, with their usual options; others are an error. */
final class TextPrograms {

  static final Map<String, Program> PROGRAMS = programs();

  private TextPrograms() {}

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new TreeMap<>();
    programs.put("cat", TextPrograms::cat);
    programs.put("tee", TextPrograms::tee);
    programs.put("head", (run, session) -> part(run, session, true));
    programs.put("tail", (run, session) -> part(run, session, false));
    programs.put("wc", TextPrograms::wc);
    programs.put("grep", TextPrograms::grep);
    return Map.copyOf(programs);
  }

  private static Result cat(Invocation run, ShellSession session) {
    return Result.of(text(Options.operands(run, "nAbesuv"), run, session));
  }

  private static String text(List<String> paths, Invocation run, ShellSession session) {
    if (paths.isEmpty()) {
      return run.input();
    }
    StringBuilder text = new StringBuilder();
    for (String path : paths) {
      text.append(path.equals("-") ? run.input() : session.files().read(session.path(path)));
    }
    return text.toString();
  }

  private static Result tee(Invocation run, ShellSession session) {
    for (String operand : Options.operands(run, "ai")) {
      if (operand.equals("/dev/null")) {
        continue;
      }
      if (Options.flag(run, 'a')) {
        session.files().append(session.path(operand), run.input());
      } else {
        session.files().write(session.path(operand), run.input());
      }
    }
    return Result.of(run.input());
  }

  private static Result part(Invocation run, ShellSession session, boolean head) {
    List<String> paths = new ArrayList<>();
    int number = 10;
    for (int i = 0; i < run.arguments().size(); i++) {
      String argument = run.arguments().get(i);
      if (argument.equals("-n") && i + 1 < run.arguments().size()) {
        number = number(run.arguments().get(++i));
      } else if (argument.matches("-n?\\d{1,6}")) {
        number = number(argument.replaceFirst("-n?", ""));
      } else if (argument.startsWith("-") && argument.length() > 1) {
        throw new IllegalArgumentException("unknown option " + argument);
      } else {
        paths.add(argument);
      }
    }
    List<String> lines = text(paths, run, session).lines().toList();
    int from = head ? 0 : Math.max(0, lines.size() - number);
    int to = head ? Math.min(lines.size(), number) : lines.size();
    StringBuilder shown = new StringBuilder();
    lines.subList(from, to).forEach(line -> shown.append(line).append('\n'));
    return Result.of(shown.toString());
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(text + " is not a number of lines");
    }
    return Integer.parseInt(text);
  }

  private static Result wc(Invocation run, ShellSession session) {
    String text = text(Options.operands(run, "lwcm"), run, session);
    long lines = text.chars().filter(c -> c == '\n').count();
    long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    String all =
        Options.flag(run, 'l')
            ? "" + lines
            : Options.flag(run, 'w')
                ? "" + words
                : Options.flag(run, 'c') || Options.flag(run, 'm')
                    ? "" + text.length()
                    : lines + " " + words + " " + text.length();
    return Result.of(all + "\n");
  }

  private static Result grep(Invocation run, ShellSession session) {
    List<String> operands = Options.operands(run, "inrRlvEFcwHhs");
    if (operands.isEmpty()) {
      throw new IllegalArgumentException("a pattern is missing");
    }
    Predicate<String> fits = line(run, operands.get(0));
    List<String> paths = new ArrayList<>();
    for (String operand : operands.subList(1, operands.size())) {
      String path = session.path(operand);
      paths.addAll(
          Options.isRecursive(run) ? session.files().tree().filesWithin(path) : List.of(path));
    }
    StringBuilder found = new StringBuilder();
    if (operands.size() == 1 && !Options.isRecursive(run)) {
      found.append(matches(run, fits, "", run.input()));
    }
    for (String path : paths) {
      boolean named = paths.size() > 1 || Options.isRecursive(run) || Options.flag(run, 'H');
      String matches = matches(run, fits, named ? path + ":" : "", session.files().read(path));
      found.append(Options.flag(run, 'l') ? (matches.isEmpty() ? "" : path + "\n") : matches);
    }
    String text =
        Options.flag(run, 'c') ? found.toString().lines().count() + "\n" : found.toString();
    return new Result(text, "", found.length() == 0 ? 1 : 0);
  }

  private static String matches(
      Invocation run, Predicate<String> fits, String prefix, String text) {
    StringBuilder found = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (fits.test(line)) {
        found
            .append(prefix)
            .append(Options.flag(run, 'n') ? number + ":" : "")
            .append(line)
            .append('\n');
      }
    }
    return found.toString();
  }

  private static Predicate<String> line(Invocation run, String pattern) {
    int flags =
        (Options.flag(run, 'i') ? Pattern.CASE_INSENSITIVE : 0)
            | (Options.flag(run, 'F') ? Pattern.LITERAL : 0);
    try {
      Predicate<String> fits = Pattern.compile(pattern, flags).asPredicate();
      return Options.flag(run, 'v') ? fits.negate() : fits;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("cannot read the pattern: " + e.getDescription());
    }
  }
}
