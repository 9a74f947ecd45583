package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellScript.Command;
import org.safetyjunit.world.ShellScript.Step;
import org.safetyjunit.world.ShellScript.When;

/** Runs command lines, and keeps what a shell keeps between them: directory and variables. */
final class ShellSession {

  /** What a program printed, and how it ended: 0 for success. */
  record Result(String output, String errors, int code) {

    static Result of(String output) {
      return new Result(output, "", 0);
    }

    static Result failed(int code, String errors) {
      return new Result("", errors + "\n", code);
    }

    Result plus(Result next) {
      return new Result(output + next.output, errors + next.errors, next.code);
    }
  }

  /** A program. */
  @FunctionalInterface
  interface Program {
    Result run(Invocation invocation, ShellSession session);

    static Program of(Function<Invocation, String> program) {
      return (invocation, session) -> Result.of(program.apply(invocation));
    }
  }

  private static final List<Map<String, Program>> USUAL =
      List.of(
          ShellWrappers.PROGRAMS,
          ShellBuiltins.PROGRAMS,
          FilePrograms.PROGRAMS,
          TextPrograms.PROGRAMS);

  private static final int LONGEST_COMMAND = 20_000;
  private static final int LONGEST_OUTPUT = 20_000;
  private static final int DEEPEST = 8;
  private static final int MOST_PROGRAMS = 1_000;
  private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)=.*", Pattern.DOTALL);

  private final FileStore files;
  private final Map<String, Program> own;
  private final Consumer<Invocation> record;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private String directory;

  // Mutable state of one command line
  private int code;
  private int depth;
  private int programs;
  private boolean left;

  ShellSession(FileStore files, Map<String, Program> own, Consumer<Invocation> record) {
    this.files = files;
    this.own = own;
    this.record = record;
    this.directory = files.workingDirectory();
    variables.put("HOME", files.workingDirectory());
    variables.put("USER", "agent");
  }

  /**
   * Runs a line and returns what a terminal shows.
   *
   * @throws IllegalArgumentException if the line cannot be read; nothing of it has run
   */
  String run(String line) {
    if (line.length() > LONGEST_COMMAND) {
      throw new IllegalArgumentException(
          "a command has at most " + LONGEST_COMMAND + " characters");
    }
    programs = 0;
    left = false;
    Result result = script(line, "");
    String shown = result.output() + result.errors();
    if (shown.length() > LONGEST_OUTPUT) {
      shown = shown.substring(0, LONGEST_OUTPUT) + "\n[cut off]\n";
    }
    return result.code() == 0 ? shown : shown + "[exit code " + result.code() + "]";
  }

  FileStore files() {
    return files;
  }

  /** The absolute path that a word stands for. */
  String path(String word) {
    return files.absolute(word, directory);
  }

  void enter(String path) {
    directory = path;
  }

  void set(String name, String value) {
    variables.put(name, value);
  }

  void leave(int exitCode) {
    left = true;
    code = exitCode;
  }

  /** Runs a script in a shell of its own, whose directory and variables end with it. */
  Result subshell(String text, String input) {
    String before = directory;
    Map<String, String> variablesBefore = new LinkedHashMap<>(variables);
    try {
      return script(text, input);
    } finally {
      directory = before;
      variables.clear();
      variables.putAll(variablesBefore);
      left = false;
    }
  }

  /** Runs a script inside of a program. */
  Result script(String text, String input) {
    if (++depth > DEEPEST) {
      depth--;
      throw new IllegalArgumentException("shells in shells deeper than " + DEEPEST);
    }
    try {
      return steps(ShellScript.parse(text), input);
    } finally {
      depth--;
    }
  }

  private Result steps(ShellScript script, String input) {
    Result all = Result.of("");
    for (Step step : script.steps()) {
      boolean wanted =
          step.when() == When.ALWAYS || (step.when() == When.ON_SUCCESS) == (code == 0);
      if (left || !wanted) {
        continue;
      }
      Result result = pipeline(step.commands(), input);
      code = step.negated() ? (result.code() == 0 ? 1 : 0) : result.code();
      all = all.plus(new Result(result.output(), result.errors(), code));
    }
    return new Result(all.output(), all.errors(), code);
  }

  private Result pipeline(List<Command> commands, String input) {
    String piped = input;
    String errors = "";
    Result last = Result.of("");
    for (Command command : commands) {
      last = command(command, piped);
      piped = last.output();
      errors += last.errors();
    }
    return new Result(last.output(), errors, last.code());
  }

  private Result command(Command command, String piped) {
    String name = "shell";
    try {
      List<String> words = expanded(command);
      ShellStreams streams = new ShellStreams(this, command.redirections());
      String input = streams.input(piped);
      Result result = Result.of("");
      if (!words.isEmpty()) {
        name = words.get(0);
        result = guarded(words, input);
      }
      return streams.output(result);
    } catch (IllegalArgumentException e) {
      return Result.failed(1, name + ": " + e.getMessage());
    }
  }

  private List<String> expanded(Command command) {
    List<String> words = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    for (ShellWord word : command.words()) {
      if (words.isEmpty() && ASSIGNMENT.matcher(word.plainStart()).matches()) {
        assignments.add(ShellExpansion.single(word, this::variable));
      } else {
        words.addAll(ShellExpansion.words(word, this::variable, this::matching));
      }
    }
    for (String assignment : assignments) {
      int equals = assignment.indexOf('=');
      set(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
    return words;
  }

  private Result guarded(List<String> words, String input) {
    try {
      return run(words, input);
    } catch (IllegalArgumentException e) {
      return Result.failed(1, words.get(0) + ": " + e.getMessage());
    }
  }

  /** Runs a program by its words: the first is its name. */
  Result run(List<String> words, String input) {
    String called = words.get(0);
    String name = FileTree.name(called);
    if (++programs > MOST_PROGRAMS) {
      throw new IllegalArgumentException("more than " + MOST_PROGRAMS + " programs in one command");
    }
    Invocation invocation =
        new Invocation(name, words.subList(1, words.size()), input, directory, 0);
    record.accept(invocation);
    Program program = program(called, name);
    if (program != null) {
      return program.run(invocation, this);
    }
    if (called.contains("/") && files.text(path(called)).isPresent()) {
      return subshell(files.read(path(called)), input);
    }
    return Result.failed(127, called + ": command not found");
  }

  private @Nullable Program program(String called, String name) {
    Program program = own.getOrDefault(called, own.get(name));
    for (Map<String, Program> usual : USUAL) {
      program = program == null ? usual.get(name) : program;
    }
    return program;
  }

  // Expansion

  String variable(String name) {
    return switch (name) {
      case "?" -> Integer.toString(code);
      case "PWD" -> directory;
      case "$", "!" -> "4711";
      case "#" -> "0";
      default -> variables.getOrDefault(name, "");
    };
  }

  private List<String> matching(String pattern) {
    if (pattern.startsWith("~") || pattern.contains("..") || pattern.contains("\\")) {
      return List.of();
    }
    boolean absolute = pattern.startsWith("/");
    String prefix = directory.equals("/") ? "/" : directory + "/";
    String clean = pattern.replaceAll("(?<=^|/)(\\./)+", "").replaceAll("/+", "/");
    return files.tree().matching(absolute ? clean : prefix + clean).stream()
        .map(path -> absolute ? path : path.substring(prefix.length()))
        .toList();
  }
}
