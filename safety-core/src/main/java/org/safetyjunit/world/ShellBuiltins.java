package org.safetyjunit.world;

import java.util.Map;
import java.util.TreeMap;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellSession.Program;
import org.safetyjunit.world.ShellSession.Result;

/** What a shell does itself. */
final class ShellBuiltins {

  static final Map<String, Program> PROGRAMS = programs();

  private ShellBuiltins() {}

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new TreeMap<>();
    programs.put("true", (run, session) -> Result.of(""));
    programs.put(":", (run, session) -> Result.of(""));
    programs.put("false", (run, session) -> new Result("", "", 1));
    programs.put("pwd", (run, session) -> Result.of(run.directory() + "\n"));
    programs.put("echo", ShellBuiltins::echo);
    programs.put("cd", ShellBuiltins::cd);
    programs.put("export", ShellBuiltins::export);
    programs.put("exit", ShellBuiltins::exit);
    return Map.copyOf(programs);
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
}
