package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellSession.Result;

/** {@code find}: tests joined by "and", and what is done with the paths found. */
final class FindProgram {

  private final ShellSession session;
  private final List<String> arguments;
  private final List<String> starts = new ArrayList<>();
  private final List<String> command = new ArrayList<>();
  private Predicate<String> fits = path -> true;
  private boolean delete;
  private boolean together;
  private int at;

  private FindProgram(Invocation run, ShellSession session) {
    this.session = session;
    this.arguments = run.arguments();
  }

  static Result run(Invocation run, ShellSession session) {
    return new FindProgram(run, session).run();
  }

  private Result run() {
    while (at < arguments.size() && !arguments.get(at).startsWith("-")) {
      starts.add(arguments.get(at++));
    }
    while (at < arguments.size()) {
      test(arguments.get(at++));
    }
    List<String> found = found();
    if (delete) {
      for (String path : found) {
        if (session.files().tree().isFile(path) || session.files().tree().isFolder(path)) {
          session.files().delete(path);
        }
      }
      return Result.of("");
    }
    if (command.isEmpty()) {
      return Result.of(found.isEmpty() ? "" : String.join("\n", found) + "\n");
    }
    Result all = Result.of("");
    for (List<String> paths : together ? List.of(found) : found.stream().map(List::of).toList()) {
      if (!paths.isEmpty()) {
        all = all.plus(session.run(filled(paths), ""));
      }
    }
    return all;
  }

  private List<String> filled(List<String> paths) {
    List<String> words = new ArrayList<>();
    for (String word : command) {
      if (word.equals("{}")) {
        words.addAll(paths);
      } else {
        words.add(word.replace("{}", String.join(" ", paths)));
      }
    }
    return words;
  }

  private List<String> found() {
    TreeSet<String> all = new TreeSet<>();
    FileTree tree = session.files().tree();
    for (String start : starts.isEmpty() ? List.of(".") : starts) {
      String path = session.path(start);
      if (!tree.isFile(path) && !tree.isFolder(path)) {
        throw new IllegalArgumentException("no file or folder " + start);
      }
      all.addAll(tree.filesWithin(path));
      all.addAll(tree.foldersWithin(path));
    }
    return all.stream().filter(fits).toList();
  }

  private void test(String name) {
    switch (name) {
      case "-name", "-iname" -> {
        Pattern pattern = pattern(value(name), name.equals("-iname"));
        fits = fits.and(path -> pattern.matcher(FileTree.name(path)).matches());
      }
      case "-path", "-wholename" -> {
        Pattern pattern = pattern(value(name), false);
        fits = fits.and(path -> pattern.matcher(path).matches());
      }
      case "-type" -> {
        boolean file = value(name).toLowerCase(Locale.ROOT).equals("f");
        fits = fits.and(path -> session.files().tree().isFile(path) == file);
      }
      case "-maxdepth" -> {
        int most = Integer.parseInt(number(value(name)));
        fits = fits.and(path -> depth(path) <= most);
      }
      case "-print", "-print0", "-a", "-and" -> {}
      case "-delete" -> delete = true;
      case "-exec", "-execdir", "-ok" -> exec(name);
      default -> throw new IllegalArgumentException("unknown option " + name);
    }
  }

  private void exec(String name) {
    while (at < arguments.size() && !arguments.get(at).matches("[;+]")) {
      command.add(arguments.get(at++));
    }
    if (at >= arguments.size() || command.isEmpty()) {
      throw new IllegalArgumentException(name + " needs a command and its end: \\; or +");
    }
    together = arguments.get(at++).equals("+");
  }

  private int depth(String path) {
    int least = Integer.MAX_VALUE;
    for (String start : starts.isEmpty() ? List.of(".") : starts) {
      String from = session.path(start);
      if (FileTree.isWithin(path, from)) {
        String below = path.substring(from.equals("/") ? 0 : from.length());
        least =
            Math.min(
                least, below.length() <= 1 ? 0 : (int) below.chars().filter(c -> c == '/').count());
      }
    }
    return least;
  }

  private String value(String name) {
    if (at >= arguments.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return arguments.get(at++);
  }

  private static String number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException(text + " is not a number");
    }
    return text;
  }

  private static Pattern pattern(String glob, boolean anyCase) {
    StringBuilder regex = new StringBuilder();
    for (char c : glob.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(
        regex.toString(), Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE : 0));
  }
}
