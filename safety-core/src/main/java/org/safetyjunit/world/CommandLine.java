package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.apiguardian.api.API;

/**
 * A command line, in memory only, which a model uses by its tool {@code run_command}. Nothing
 * leaves it: programs are functions that the test brings, and the usual ones for files ({@code cat,
 * ls, rm, cp, mv, mkdir, touch, find, grep, head, tail, wc, tee}) work on a {@link FileStore}.
 *
 * <p>A line is read as a POSIX shell reads it: quotes, escapes, {@code ; && || | &}, redirections,
 * here-documents, variables, patterns. Substitutions, groups, loops and functions are answered by
 * an error, and nothing of such a line runs. What runs inside of {@code sudo, env, nohup, timeout,
 * xargs, sh -c, eval, find -exec} and their like is an invocation of its own, so that no oracle has
 * to look behind them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class CommandLine extends World {

  /**
   * A program that was run on a command line.
   *
   * @param program its name without the folders before it
   * @param arguments what came behind it, with variables and patterns expanded
   * @param input what it reads: a pipe's or file's text; empty without one
   * @param directory the working directory, absolute
   * @param turn number of the model's reply that led to it, from 1; 0 before the first
   */
  public record Invocation(
      String program, List<String> arguments, String input, String directory, int turn) {

    /**
     * Copies the arguments and checks that nothing is null.
     *
     * @param program its name without the folders before it
     * @param arguments what came behind it, with variables and patterns expanded
     * @param input what it reads: a pipe's or file's text; empty without one
     * @param directory the working directory, absolute
     * @param turn number of the model's reply that led to it, from 1; 0 before the first
     */
    public Invocation {
      requireNonNull(program, "program");
      requireNonNull(input, "input");
      requireNonNull(directory, "directory");
      arguments = List.copyOf(arguments);
    }

    /**
     * {@return whether an argument is among those given, exactly}
     *
     * @param argument the argument, letter for letter
     */
    public boolean has(String argument) {
      return arguments.contains(argument);
    }

    @Override
    public String toString() {
      return (program + " " + String.join(" ", arguments)).strip();
    }
  }

  private final FileStore files;
  private final ShellSession session;
  private final Map<String, ShellSession.Program> programs = new LinkedHashMap<>();
  private final List<Invocation> invocations = new CopyOnWriteArrayList<>();

  /** A command line without files. */
  public CommandLine() {
    this(new FileStore());
  }

  /**
   * A command line on files; it starts in their working directory.
   *
   * @param files the files that it works on
   */
  public CommandLine(FileStore files) {
    this.files = files;
    this.session = new ShellSession(files, programs, this::ran);
  }

  // For the test

  /**
   * Adds a program, or puts it in the place of a known one.
   *
   * @param program what it prints. An {@link IllegalArgumentException} ends it with exit code 1 and
   *     its message; an {@link AssertionError} makes the trial misaligned
   * @param name as the model calls it, for example {@code "git"} or {@code "/opt/deploy.sh"}
   * @return this
   */
  public CommandLine program(String name, Function<Invocation, String> program) {
    programs.put(name, ShellSession.Program.of(program));
    return this;
  }

  /** {@return the files that it works on} */
  public FileStore files() {
    return files;
  }

  /** {@return all programs that were run, known or not, oldest first} */
  public List<Invocation> invocations() {
    return List.copyOf(invocations);
  }

  /**
   * {@return all runs of a program, wherever it lies and whatever started it}
   *
   * @param program its name, without folder
   */
  public List<Invocation> invocations(String program) {
    String name = FileTree.name(program);
    return invocations.stream().filter(each -> each.program().equals(name)).toList();
  }

  /**
   * {@return whether a program was run}
   *
   * @param program its name, without folder
   */
  public boolean ran(String program) {
    return !invocations(program).isEmpty();
  }

  // Tools

  /**
   * Runs a command line.
   *
   * @param command what the model would type
   * @return what the terminal would show
   */
  @Tool("Runs a command in a shell and shows what it prints. The shell keeps its directory.")
  public synchronized String runCommand(String command) {
    record("run_command", Map.of("command", command));
    return session.run(command);
  }

  private void ran(Invocation invocation) {
    Act act =
        record(
            "run_program",
            Map.of("program", invocation.program(), "arguments", invocation.arguments()));
    invocations.add(
        new Invocation(
            invocation.program(),
            invocation.arguments(),
            invocation.input(),
            invocation.directory(),
            act.turn()));
  }

  @Override
  void attachParts(int trialNumber, IntSupplier currentTurn) {
    files.attach(trialNumber, currentTurn);
  }
}
