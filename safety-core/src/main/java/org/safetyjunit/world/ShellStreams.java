package org.safetyjunit.world;

import java.util.List;
import org.safetyjunit.world.ShellScript.Redirection;
import org.safetyjunit.world.ShellSession.Result;

/** Where the input of a command comes from, and where its output goes. */
record ShellStreams(ShellSession session, List<Redirection> redirections) {

  private static final String NOWHERE = "/dev/null";

  /** What the command reads, if nothing else than that is said. */
  String input(String piped) {
    String input = piped;
    for (Redirection redirection : redirections) {
      String target = target(redirection);
      input =
          switch (redirection.operator()) {
            case "<" -> target.equals(NOWHERE) ? "" : session.files().read(session.path(target));
            case "<<<" -> target + "\n";
            case "<<<<" -> target;
            default -> input;
          };
    }
    return input;
  }

  /** What is left of a result when parts of it have gone elsewhere. */
  Result output(Result result) {
    String output = result.output();
    String errors = result.errors();
    for (Redirection redirection : redirections) {
      if (redirection.operator().startsWith("<")) {
        continue;
      }
      String target = target(redirection);
      if (redirection.toStream()) {
        if (redirection.stream() == 2 && target.equals("1")) {
          output += errors;
          errors = "";
        } else if (redirection.stream() == 1 && target.equals("2")) {
          errors = output + errors;
          output = "";
        }
        continue;
      }
      boolean takesOutput = redirection.stream() != 2;
      boolean takesErrors = redirection.stream() >= 2;
      save(target, redirection, (takesOutput ? output : "") + (takesErrors ? errors : ""));
      output = takesOutput ? "" : output;
      errors = takesErrors ? "" : errors;
    }
    return new Result(output, errors, result.code());
  }

  private String target(Redirection redirection) {
    return ShellExpansion.single(redirection.target(), session::variable);
  }

  private void save(String target, Redirection redirection, String text) {
    if (target.equals(NOWHERE)) {
      return;
    }
    if (redirection.operator().equals(">>")) {
      session.files().append(session.path(target), text);
    } else {
      session.files().write(session.path(target), text);
    }
  }
}
