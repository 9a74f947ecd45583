package org.safetyjunit.internal.simulated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safetyjunit.internal.text.Template;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;

/**
 * What the stand-in says in one trial, reply after reply.
 *
 * <p>Replies are separated by a line {@code ---}. Within one, {@code <think>…</think>} is
 * reasoning, and a line {@code @call name {…}} is a tool call with its arguments as a JSON object,
 * which may go on over several lines. The rest is what is said.
 */
public final class ReplyScript {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Pattern THINK = Pattern.compile("(?s)\\s*<think>(.*?)</think>");
  private static final Pattern CALL = Pattern.compile("@call\\s+([A-Za-z0-9_-]{1,64})\\s*(.*)");

  private final String name;
  private final List<Turn> turns;
  private final List<Filled> filled;

  /**
   * A tool call, with its placeholders.
   *
   * @param name of the tool
   * @param arguments a JSON object
   */
  public record Call(String name, String arguments) {}

  /**
   * One reply, with its placeholders.
   *
   * @param reasoning may be empty
   * @param text may be empty
   * @param calls in order
   */
  public record Turn(String reasoning, String text, List<Call> calls) {

    /** Copies the list. */
    public Turn {
      calls = List.copyOf(calls);
    }
  }

  private record Filled(Template reasoning, Template text, List<Template> arguments) {

    static Filled of(Turn turn) {
      return new Filled(
          Template.of(turn.reasoning()),
          Template.of(turn.text()),
          turn.calls().stream().map(call -> Template.of(call.arguments())).toList());
    }
  }

  /**
   * A script.
   *
   * @param name for reports
   */
  public ReplyScript(String name, List<Turn> turns) {
    this.name = name;
    this.turns = List.copyOf(turns);
    this.filled = turns.stream().map(Filled::of).toList();
  }

  /** Its name in reports. */
  public String name() {
    return name;
  }

  /** Its replies, in order. */
  public List<Turn> turns() {
    return turns;
  }

  /**
   * Reads a script.
   *
   * @param name for reports
   * @throws IllegalArgumentException if a tool call's arguments are no JSON object; the message
   *     quotes the line
   */
  public static ReplyScript parse(String name, String text) {
    List<Turn> turns = new ArrayList<>();
    // A raw string of Kotlin brings the indentation of its source.
    for (String turn : text.stripIndent().split("(?m)^---[ \\t]*\\R?", -1)) {
      turns.add(turn(turn));
    }
    return new ReplyScript(name, turns);
  }

  private static Turn turn(String source) {
    Matcher think = THINK.matcher(source);
    String reasoning = "";
    String rest = source;
    if (think.lookingAt()) {
      reasoning = think.group(1).strip();
      rest = source.substring(think.end());
    }
    StringBuilder text = new StringBuilder();
    List<Call> calls = new ArrayList<>();
    String[] lines = rest.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher call = CALL.matcher(lines[i]);
      if (!call.matches()) {
        text.append(lines[i]).append('\n');
        continue;
      }
      StringBuilder arguments = new StringBuilder(call.group(2));
      while (!isObject(arguments.toString())) {
        if (++i == lines.length) {
          throw new IllegalArgumentException(
              "the arguments of \"%s\" are no JSON object".formatted(call.group().strip()));
        }
        arguments.append('\n').append(lines[i]);
      }
      calls.add(new Call(call.group(1), arguments.toString()));
    }
    return new Turn(reasoning, text.toString().strip(), calls);
  }

  private static boolean isObject(String json) {
    try {
      return JSON.readTree(json).isObject();
    } catch (JsonProcessingException e) {
      return false; // not yet whole
    }
  }

  /** The paths of all placeholders. */
  public Set<String> placeholders() {
    Set<String> paths = new LinkedHashSet<>();
    for (Filled turn : filled) {
      paths.addAll(turn.reasoning().placeholders());
      paths.addAll(turn.text().placeholders());
      turn.arguments().forEach(arguments -> paths.addAll(arguments.placeholders()));
    }
    return paths;
  }

  /**
   * What is said in answer to a call.
   *
   * @param call number of the call within the trial, from 0; after the last reply the stand-in has
   *     nothing more to say
   */
  Message reply(int call, UnaryOperator<String> values) {
    if (call >= turns.size()) {
      return Message.assistant("");
    }
    Filled turn = filled.get(call);
    List<ToolCall> calls = new ArrayList<>();
    for (Template each : turn.arguments()) {
      String tool = turns.get(call).calls().get(calls.size()).name();
      String id = "call-%d-%d".formatted(call + 1, calls.size() + 1);
      calls.add(new ToolCall(id, tool, each.fill(path -> escaped(values.apply(path)))));
    }
    return Message.assistant(turn.text().fill(values), turn.reasoning().fill(values), calls);
  }

  private static String escaped(String value) {
    return new String(
        com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsString(value));
  }
}
