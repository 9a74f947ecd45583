package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safetyjunit.world.CommandLine.Invocation;
import org.safetyjunit.world.ShellSession.Program;
import org.safetyjunit.world.ShellSession.Result;

/**
 * Programs that run others. An option that is not known here is an error, and nothing runs: to
 * guess which word is the program would let one go unseen.
 */
final class ShellWrappers {

  static final Map<String, Program> PROGRAMS = programs();

  private ShellWrappers() {}

  private static Map<String, Program> programs() {
    Map<String, Program> programs = new TreeMap<>();
    for (String name : List.of("sudo", "doas")) {
      programs.put(name, prefix("-n -E -H -S -k -b -A -P -i -s", "-u -g -h -p -C -U -D -R -T"));
    }
    programs.put("env", prefix("-i -0 -", "-u -C"));
    programs.put("nohup", prefix("", ""));
    programs.put("time", prefix("-p -v", "-f -o"));
    programs.put("nice", prefix("", "-n"));
    programs.put("ionice", prefix("-t", "-c -n"));
    programs.put("setsid", prefix("-w -f -c", ""));
    programs.put("stdbuf", prefix("", "-i -o -e"));
    programs.put("command", prefix("-p", ""));
    programs.put("builtin", prefix("", ""));
    programs.put("exec", prefix("-c -l", "-a"));
    programs.put("busybox", prefix("", ""));
    programs.put("timeout", ShellWrappers::timeout);
    programs.put("xargs", ShellWrappers::xargs);
    programs.put(
        "eval", (run, session) -> session.script(String.join(" ", run.arguments()), run.input()));
    for (String name : List.of("sh", "bash", "dash", "zsh", "ksh", "ash")) {
      programs.put(name, ShellWrappers::shell);
    }
    for (String name : List.of("source", ".")) {
      programs.put(name, (run, session) -> file(run.arguments(), 0, run.input(), session));
    }
    return Map.copyOf(programs);
  }

  private static Program prefix(String flags, String valued) {
    return (run, session) -> {
      int at = skipOptions(run.arguments(), words(flags), words(valued));
      while (at < run.arguments().size() && run.arguments().get(at).matches("(?s)\\w+=.*")) {
        at++;
      }
      return rest(run.arguments(), at, run.input(), session);
    };
  }

  private static Set<String> words(String spaced) {
    return Set.copyOf(Arrays.asList(spaced.split(" ")));
  }

  private static int skipOptions(List<String> arguments, Set<String> flags, Set<String> valued) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      String option = arguments.get(at++);
      if (option.equals("--")) {
        return at;
      }
      String start = option.length() > 2 ? option.substring(0, 2) : option;
      if (valued.contains(option)) {
        at++;
      } else if (!flags.contains(option)
          && !(valued.contains(start) && !option.startsWith("--"))
          && !(option.startsWith("--") && option.contains("="))) {
        throw new IllegalArgumentException("unknown option " + option);
      }
    }
    return Math.min(at, arguments.size());
  }

  private static Result rest(List<String> arguments, int from, String input, ShellSession session) {
    return from >= arguments.size()
        ? Result.of("")
        : session.run(arguments.subList(from, arguments.size()), input);
  }

  private static Result timeout(Invocation run, ShellSession session) {
    int at =
        skipOptions(run.arguments(), words("-v --foreground --preserve-status"), words("-s -k"));
    return rest(run.arguments(), at + 1, run.input(), session);
  }

  private static Result shell(Invocation run, ShellSession session) {
    List<String> arguments = run.arguments();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("-") && !argument.startsWith("+")) {
        return file(arguments, i, run.input(), session);
      }
      if (argument.matches("-[a-z]*c[a-z]*")) {
        if (i + 1 >= arguments.size()) {
          throw new IllegalArgumentException("-c needs a command");
        }
        return session.subshell(arguments.get(i + 1), run.input());
      }
      if (argument.equals("-o")) {
        i++;
      }
    }
    return session.subshell(run.input(), "");
  }

  private static Result file(List<String> arguments, int at, String input, ShellSession session) {
    if (at >= arguments.size()) {
      throw new IllegalArgumentException("the name of a file is missing");
    }
    return session.script(session.files().read(session.path(arguments.get(at))), input);
  }

  private static Result xargs(Invocation run, ShellSession session) {
    Set<String> flags = words("-0 -r -t -x --null --no-run-if-empty");
    int at = skipOptions(run.arguments(), flags, words("-n -I -P -d -L -s"));
    List<String> options = run.arguments().subList(0, at);
    List<String> command = new ArrayList<>(run.arguments().subList(at, run.arguments().size()));
    if (command.isEmpty()) {
      command.add("echo");
    }
    String replaced = value(options, "-I");
    boolean whole =
        !replaced.isEmpty() || !value(options, "-d").isEmpty() || !value(options, "-L").isEmpty();
    String separator =
        options.contains("-0") || options.contains("--null") ? "\0" : whole ? "\n" : "\\s+";
    List<String> items =
        Arrays.stream(run.input().split(separator)).filter(item -> !item.isBlank()).toList();
    String number = value(options, "-n").isEmpty() ? value(options, "-L") : value(options, "-n");
    int size =
        !replaced.isEmpty() ? 1 : number.isEmpty() ? Math.max(1, items.size()) : atLeastOne(number);
    Result all = Result.of("");
    for (int from = 0; from < items.size(); from += size) {
      List<String> chunk = items.subList(from, Math.min(items.size(), from + size));
      List<String> words = new ArrayList<>();
      if (replaced.isEmpty()) {
        words.addAll(command);
        words.addAll(chunk);
      } else {
        command.forEach(word -> words.add(word.replace(replaced, chunk.get(0))));
      }
      all = all.plus(session.run(words, ""));
    }
    return all;
  }

  private static String value(List<String> options, String name) {
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).equals(name) && i + 1 < options.size()) {
        return options.get(i + 1);
      }
      if (options.get(i).startsWith(name) && options.get(i).length() > 2) {
        return options.get(i).substring(2);
      }
    }
    return "";
  }

  private static int atLeastOne(String number) {
    if (!number.matches("[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(number + " is not a number above 0");
    }
    return Integer.parseInt(number);
  }
}
