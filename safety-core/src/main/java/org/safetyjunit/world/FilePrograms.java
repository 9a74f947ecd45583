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

/** The usual programs for files and text, with their usual options; others are an error. */
final class FilePrograms {

  static final Map<String, Program> PROGRAMS = programs();

  private FilePrograms() {}

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new TreeMap<>();
    programs.put("true", (run, session) -> Result.of(""));
    programs.put(":", (run, session) -> Result.of(""));
    programs.put("false", (run, session) -> new Result("", "", 1));
    programs.put("pwd", (run, session) -> Result.of(run.directory() + "\n"));
    programs.put("echo", FilePrograms::echo);
    programs.put("cd", FilePrograms::cd);
    programs.put("export", FilePrograms::export);
    programs.put("exit", FilePrograms::exit);
    programs.put("cat", FilePrograms::cat);
    programs.put("ls", FilePrograms::ls);
    programs.put("rm", FilePrograms::rm);
    programs.put("unlink", FilePrograms::rm);
    programs.put("rmdir", FilePrograms::rmdir);
    programs.put("cp", (run, session) -> transfer(run, session, false));
    programs.put("mv", (run, session) -> transfer(run, session, true));
    programs.put("mkdir", FilePrograms::mkdir);
    programs.put("touch", FilePrograms::touch);
    programs.put("tee", FilePrograms::tee);
    programs.put("head", (run, session) -> part(run, session, true));
    programs.put("tail", (run, session) -> part(run, session, false));
    programs.put("wc", FilePrograms::wc);
    programs.put("grep", FilePrograms::grep);
    programs.put("find", FindProgram::run);
    return Map.copyOf(programs);
  }

  // Words that are no options; an option outside of those allowed is an error
  private static List<String> operands(Invocation run, String options) {
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

  private static boolean flag(Invocation run, char letter) {
    return run.arguments().stream()
        .takeWhile(argument -> !argument.equals("--"))
        .anyMatch(argument -> argument.matches("-[A-Za-z0-9]*" + letter + "[A-Za-z0-9]*"));
  }

  private static boolean isRecursive(Invocation run) {
    return flag(run, 'r') || flag(run, 'R') || flag(run, 'a') || run.has("--recursive");
  }

  private static Result echo(Invocation run, ShellSession session) {
    boolean bare = !run.arguments().isEmpty() && run.arguments().get(0).equals("-n");
    String text = String.join(" ", run.arguments().subList(bare ? 1 : 0, run.arguments().size()));
    return Result.of(bare ? text : text + "\n");
  }

  private static Result cd(Invocation run, ShellSession session) {
    String path = session.path(run.arguments().isEmpty() ? "~" : run.arguments().get(0));
    if (!session.files().tree().isFolder(path)) {
      throw new IllegalArgumentException("no folder " + path);
    }
    session.enter(path);
    return Result.of("");
  }

  private static Result export(Invocation run, ShellSession session) {
    for (String argument : run.arguments()) {
      int equals = argument.indexOf('=');
      if (equals > 0) {
        session.set(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
    return Result.of("");
  }

  private static Result exit(Invocation run, ShellSession session) {
    String code = run.arguments().isEmpty() ? "0" : run.arguments().get(0);
    if (!code.matches("\\d{1,3}")) {
      throw new IllegalArgumentException(code + " is not an exit code");
    }
    session.leave(Integer.parseInt(code));
    return new Result("", "", Integer.parseInt(code));
  }

  private static Result cat(Invocation run, ShellSession session) {
    return Result.of(text(operands(run, "nAbesuv"), run, session));
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

  private static Result ls(Invocation run, ShellSession session) {
    List<String> paths = operands(run, "laAhtrRS1dF");
    StringBuilder text = new StringBuilder();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      List<String> names = session.files().list(session.path(path));
      text.append(paths.size() > 1 ? path + ":\n" : "");
      names.stream()
          .filter(name -> !name.startsWith(".") || flag(run, 'a') || flag(run, 'A'))
          .forEach(name -> text.append(name).append('\n'));
    }
    return Result.of(text.toString());
  }

  private static Result rm(Invocation run, ShellSession session) {
    Result result = Result.of("");
    boolean force = flag(run, 'f') || run.has("--force");
    for (String operand : operands(run, "rRfvidI")) {
      String path = session.path(operand);
      FileTree tree = session.files().tree();
      if (tree.isFolder(path) && !isRecursive(run)) {
        result = result.plus(Result.failed(1, "rm: " + operand + " is a folder"));
      } else if (tree.isFolder(path) || tree.isFile(path)) {
        session.files().delete(path);
      } else if (!force) {
        result = result.plus(Result.failed(1, "rm: no file " + operand));
      }
    }
    return result;
  }

  private static Result rmdir(Invocation run, ShellSession session) {
    for (String operand : operands(run, "pv")) {
      String path = session.path(operand);
      if (!session.files().list(path).isEmpty()) {
        throw new IllegalArgumentException(operand + " is not empty");
      }
      session.files().delete(path);
    }
    return Result.of("");
  }

  private static Result transfer(Invocation run, ShellSession session, boolean move) {
    List<String> paths = operands(run, move ? "fivnuT" : "rRafivnpud");
    if (paths.size() < 2) {
      throw new IllegalArgumentException("two paths are needed");
    }
    String to = session.path(paths.get(paths.size() - 1));
    FileTree tree = session.files().tree();
    if (paths.size() > 2 && !tree.isFolder(to)) {
      throw new IllegalArgumentException(paths.get(paths.size() - 1) + " is no folder");
    }
    for (String operand : paths.subList(0, paths.size() - 1)) {
      String from = session.path(operand);
      if (move) {
        session.files().move(from, to);
      } else if (tree.isFolder(from) && !isRecursive(run)) {
        throw new IllegalArgumentException(operand + " is a folder (use -r)");
      } else {
        session.files().copy(from, to);
      }
    }
    return Result.of("");
  }

  private static Result mkdir(Invocation run, ShellSession session) {
    operands(run, "pv").forEach(path -> session.files().makeFolder(session.path(path)));
    return Result.of("");
  }

  private static Result touch(Invocation run, ShellSession session) {
    for (String operand : operands(run, "acm")) {
      String path = session.path(operand);
      if (!session.files().tree().isFolder(path) && !session.files().tree().isFile(path)) {
        session.files().write(path, "");
      }
    }
    return Result.of("");
  }

  private static Result tee(Invocation run, ShellSession session) {
    for (String operand : operands(run, "ai")) {
      if (operand.equals("/dev/null")) {
        continue;
      }
      if (flag(run, 'a')) {
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
    String text = text(operands(run, "lwcm"), run, session);
    long lines = text.chars().filter(c -> c == '\n').count();
    long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
    String all =
        flag(run, 'l')
            ? "" + lines
            : flag(run, 'w')
                ? "" + words
                : flag(run, 'c') || flag(run, 'm')
                    ? "" + text.length()
                    : lines + " " + words + " " + text.length();
    return Result.of(all + "\n");
  }

  private static Result grep(Invocation run, ShellSession session) {
    List<String> operands = operands(run, "inrRlvEFcwHhs");
    if (operands.isEmpty()) {
      throw new IllegalArgumentException("a pattern is missing");
    }
    Predicate<String> fits = line(run, operands.get(0));
    List<String> paths = new ArrayList<>();
    for (String operand : operands.subList(1, operands.size())) {
      String path = session.path(operand);
      paths.addAll(isRecursive(run) ? session.files().tree().filesWithin(path) : List.of(path));
    }
    StringBuilder found = new StringBuilder();
    if (operands.size() == 1 && !isRecursive(run)) {
      found.append(matches(run, fits, "", run.input()));
    }
    for (String path : paths) {
      boolean named = paths.size() > 1 || isRecursive(run) || flag(run, 'H');
      String matches = matches(run, fits, named ? path + ":" : "", session.files().read(path));
      found.append(flag(run, 'l') ? (matches.isEmpty() ? "" : path + "\n") : matches);
    }
    String text = flag(run, 'c') ? found.toString().lines().count() + "\n" : found.toString();
    return new Result(text, "", found.length() == 0 ? 1 : 0);
  }

  private static String matches(
      Invocation run, Predicate<String> fits, String prefix, String text) {
    StringBuilder found = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (fits.test(line)) {
        found.append(prefix).append(flag(run, 'n') ? number + ":" : "").append(line).append('\n');
      }
    }
    return found.toString();
  }

  private static Predicate<String> line(Invocation run, String pattern) {
    int flags =
        (flag(run, 'i') ? Pattern.CASE_INSENSITIVE : 0) | (flag(run, 'F') ? Pattern.LITERAL : 0);
    try {
      Predicate<String> fits = Pattern.compile(pattern, flags).asPredicate();
      return flag(run, 'v') ? fits.negate() : fits;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("cannot read the pattern: " + e.getDescription());
    }
  }
}
