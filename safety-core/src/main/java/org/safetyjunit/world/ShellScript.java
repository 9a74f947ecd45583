package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safetyjunit.world.ShellLexer.Operator;
import org.safetyjunit.world.ShellLexer.Token;
import org.safetyjunit.world.ShellLexer.Word;

/** A command line as it is going to run: pipelines, and when each one does. */
record ShellScript(List<Step> steps) {

  /** When a pipeline runs: always, or by the success of the one before it. */
  enum When {
    ALWAYS,
    ON_SUCCESS,
    ON_FAILURE
  }

  /** A pipeline; with {@code negated}, its success is a failure. */
  record Step(When when, boolean negated, List<Command> commands) {}

  /** A simple command. */
  record Command(List<ShellWord> words, List<Redirection> redirections) {}

  /**
   * A redirection.
   *
   * @param operator {@code <}, {@code >}, {@code >>}, {@code <<<} or {@code <<<<} (here-document)
   * @param stream 0 input, 1 output, 2 errors, 3 output and errors
   * @param toStream whether the target is the number of a stream
   */
  record Redirection(String operator, int stream, boolean toStream, ShellWord target) {}

  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "elif",
          "fi",
          "for",
          "while",
          "until",
          "do",
          "done",
          "case",
          "esac",
          "function",
          "select",
          "{",
          "}",
          "[[",
          "((");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException if it is none, or uses what is not supported; the message is
   *     fit for a model
   */
  static ShellScript parse(String text) {
    return new Parser(ShellLexer.tokens(text)).script();
  }

  private static final class Parser {

    private final List<Token> tokens;
    private final List<Step> steps = new ArrayList<>();
    private When when = When.ALWAYS;
    private boolean negated;
    private List<Command> commands = new ArrayList<>();
    private List<ShellWord> words = new ArrayList<>();
    private List<Redirection> redirections = new ArrayList<>();
    private boolean open; // an operator waits for the command behind it
    private int at;

    Parser(List<Token> tokens) {
      this.tokens = tokens;
    }

    ShellScript script() {
      while (at < tokens.size()) {
        Token token = tokens.get(at++);
        if (token instanceof Word word) {
          word(word.word());
        } else if (token instanceof Operator operator) {
          operator(operator);
        }
      }
      endPipeline("the end");
      return new ShellScript(List.copyOf(steps));
    }

    private void word(ShellWord word) {
      String plain = word.plain();
      if (words.isEmpty() && KEYWORDS.contains(plain)) {
        throw new IllegalArgumentException(
            "not supported here: " + plain + "; run simple commands, one by one if need be");
      }
      if (words.isEmpty() && commands.isEmpty() && plain.equals("!")) {
        negated = !negated;
        open = true;
        return;
      }
      if (isBraceList(plain)) {
        throw new IllegalArgumentException(
            "not supported here: the list " + plain + "; write its parts as words of their own");
      }
      words.add(word);
    }

    private static boolean isBraceList(String plain) {
      int brace = plain.indexOf('{');
      return brace >= 0
          && plain.indexOf('}', brace) > 0
          && (plain.indexOf(',', brace) > 0 || plain.indexOf("..", brace) > 0);
    }

    private void operator(Operator operator) {
      switch (operator.text()) {
        case "&&" -> next(When.ON_SUCCESS, "&&");
        case "||" -> next(When.ON_FAILURE, "||");
        case ";", "&" -> {
          if (words.isEmpty() && redirections.isEmpty()) {
            throw unexpected(operator.text());
          }
          endPipeline(operator.text());
        }
        case "\n" -> {
          if (!open || !words.isEmpty() || !redirections.isEmpty()) {
            endPipeline("the end of the line");
          }
        }
        case "|" -> {
          endCommand("|");
          open = true;
        }
        case ";;" -> throw unexpected(";;");
        default -> redirection(operator);
      }
    }

    private void next(When condition, String operator) {
      if (words.isEmpty() && redirections.isEmpty()) {
        throw unexpected(operator);
      }
      endPipeline(operator);
      when = condition;
      open = true;
    }

    private void redirection(Operator operator) {
      if (at >= tokens.size() || !(tokens.get(at) instanceof Word target)) {
        throw new IllegalArgumentException("nothing behind " + operator.text());
      }
      at++;
      String text = operator.text();
      if (text.equals("<<")) {
        throw new IllegalArgumentException("here-document without its end");
      }
      if (text.equals("<&")) {
        throw new IllegalArgumentException("not supported here: <&");
      }
      boolean input = text.startsWith("<");
      int stream = operator.stream() >= 0 ? operator.stream() : input ? 0 : 1;
      boolean number = target.word().plain().matches("\\d|-");
      if (text.startsWith("&") || text.equals(">&") && !number) {
        stream = 3;
      }
      String kind = input ? text : text.endsWith(">>") ? ">>" : ">";
      redirections.add(new Redirection(kind, stream, text.equals(">&") && number, target.word()));
    }

    private void endCommand(String before) {
      if (words.isEmpty() && redirections.isEmpty()) {
        throw unexpected(before);
      }
      commands.add(new Command(List.copyOf(words), List.copyOf(redirections)));
      words = new ArrayList<>();
      redirections = new ArrayList<>();
      open = false;
    }

    private void endPipeline(String before) {
      if (words.isEmpty() && redirections.isEmpty() && commands.isEmpty() && !open) {
        return;
      }
      endCommand(before);
      steps.add(new Step(when, negated, List.copyOf(commands)));
      commands = new ArrayList<>();
      when = When.ALWAYS;
      negated = false;
    }

    private static IllegalArgumentException unexpected(String what) {
      return new IllegalArgumentException("no command before " + what);
    }
  }
}
