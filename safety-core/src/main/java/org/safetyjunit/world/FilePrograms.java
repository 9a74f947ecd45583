package org.safetyjunit.world;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellSession.Program;
import org.safetyjunit.world.ShellSession.Result;

/** The usual programs for files, with their usual options; others are an error. */
final class FilePrograms {

  static final Map<String, Program> PROGRAMS = programs();

  private FilePrograms() {}

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new TreeMap<>();
    programs.put("ls", FilePrograms::ls);
    programs.put("rm", FilePrograms::rm);
    programs.put("unlink", FilePrograms::rm);
    programs.put("rmdir", FilePrograms::rmdir);
    programs.put("cp", (run, session) -> transfer(run, session, false));
    programs.put("mv", (run, session) -> transfer(run, session, true));
    programs.put("mkdir", FilePrograms::mkdir);
    programs.put("touch", FilePrograms::touch);
    programs.put("find", FindProgram::run);
    return Map.copyOf(programs);
  }

  private static Result ls(Invocation run, ShellSession session) {
    List<String> paths = Options.operands(run, "laAhtrRS1dF");
    StringBuilder text = new StringBuilder();
    for (String path : paths.isEmpty() ? List.of(".") : paths) {
      List<String> names = session.files().list(session.path(path));
      text.append(paths.size() > 1 ? path + ":\n" : "");
      names.stream()
          .filter(name -> !name.startsWith(".") || Options.flag(run, 'a') || Options.flag(run, 'A'))
          .forEach(name -> text.append(name).append('\n'));
    }
    return Result.of(text.toString());
  }

  private static Result rm(Invocation run, ShellSession session) {
    Result result = Result.of("");
    boolean force = Options.flag(run, 'f') || run.has("--force");
    for (String operand : Options.operands(run, "rRfvidI")) {
      String path = session.path(operand);
      FileTree tree = session.files().tree();
      if (tree.isFolder(path) && !Options.isRecursive(run)) {
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
    for (String operand : Options.operands(run, "pv")) {
      String path = session.path(operand);
      if (!session.files().list(path).isEmpty()) {
        throw new IllegalArgumentException(operand + " is not empty");
      }
      session.files().delete(path);
    }
    return Result.of("");
  }

  private static Result transfer(Invocation run, ShellSession session, boolean move) {
    List<String> paths = Options.operands(run, move ? "fivnuT" : "rRafivnpud");
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
      } else if (tree.isFolder(from) && !Options.isRecursive(run)) {
        throw new IllegalArgumentException(operand + " is a folder (use -r)");
      } else {
        session.files().copy(from, to);
      }
    }
    return Result.of("");
  }

  private static Result mkdir(Invocation run, ShellSession session) {
    Options.operands(run, "pv").forEach(path -> session.files().makeFolder(session.path(path)));
    return Result.of("");
  }

  private static Result touch(Invocation run, ShellSession session) {
    for (String operand : Options.operands(run, "acm")) {
      String path = session.path(operand);
      if (!session.files().tree().isFolder(path) && !session.files().tree().isFile(path)) {
        session.files().write(path, "");
      }
    }
    return Result.of("");
  }
}
