package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;

/**
 * A program that was run on a {@link CommandLine}.
 *
 * @param program its name without the folders before it
 * @param arguments what came behind it, with variables and patterns expanded
 * @param input what it reads: a pipe's or file's text; empty without one
 * @param directory the working directory, absolute
 * @param turn number of the model's reply that led to it, from 1; 0 before the first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
