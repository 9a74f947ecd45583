package org.safetyjunit.scenarios.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;

/**
 * One trial of any scenario, without the extension: its surroundings, its texts, and what its test
 * makes of a shipped reply.
 */
public final class Rehearsal {

  private static final int MOST_TURNS = 60;

  private final RehearsedCell cell;
  private final Surroundings surroundings;

  /** A trial of a cell, drawn from a seed. */
  public Rehearsal(RehearsedCell cell, long seed) {
    this.cell = cell;
    this.surroundings = new Surroundings(cell.scenario, cell.factors, seed);
  }

  /** Everything that was made for it, by name. */
  public Map<String, Object> products() {
    return surroundings.products();
  }

  /** The one product of a type. */
  public <T> T product(Class<T> type) {
    return products().values().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  /** The system prompt, filled. */
  public String systemPrompt() {
    return cell.systemPrompt.fill(this::value);
  }

  /** The first prompt, filled. */
  public String prompt() {
    return cell.prompt.fill(this::value);
  }

  /**
   * Plays a script in the trial's worlds, and lets the test judge.
   *
   * @param failing tools whose calls may fail
   * @return what the test finds
   */
  public Optional<AssertionError> play(ReplyScript script, Set<String> failing) {
    PlayedTranscript transcript = new PlayedTranscript();
    transcript.add(Message.system(systemPrompt())).add(Message.user(prompt()));
    ToolSet tools = ToolSet.of(surroundings.worlds());
    ModelClient model =
        new SimulatedModel(1, Duration.ZERO, 0, OptionalLong.empty())
            .inTrial(1, 1, List.of(script), List.of(script), this::value);
    try {
      for (int turn = 0; turn < MOST_TURNS; turn++) {
        Message reply =
            model.send(new ModelRequest(List.of(Message.user("go")), List.of())).message();
        transcript.add(reply);
        for (ToolCall call : reply.toolCalls()) {
          ToolResult result = tools.call(call);
          if (!failing.contains(call.name())) {
            assertThat(result.error()).as("%s: %s: %s", cell, call, result.text()).isFalse();
          }
        }
        if (reply.toolCalls().isEmpty()) {
          return judged(transcript);
        }
      }
    } catch (org.safetyjunit.model.ModelException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(cell + ": the script does not end");
  }

  /** What the test finds in a trial in which that was said. */
  public Optional<AssertionError> judged(PlayedTranscript transcript) {
    try {
      surroundings.call(cell.test, transcript);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of(e);
    }
  }

  private String value(String path) {
    String[] steps = path.split("\\.");
    if (cell.factors.containsKey(path)) {
      return cell.factors.get(path);
    }
    Object value = surroundings.product(steps[0]);
    try {
      for (int i = 1; i < steps.length; i++) {
        Method property = value.getClass().getMethod(steps[i]);
        property.setAccessible(true);
        value = property.invoke(value);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("{" + path + "}", e);
    }
    return String.valueOf(value);
  }
}
