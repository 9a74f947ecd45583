package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.simulated.SimulatedModel;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.world.World;

/** Plays a shipped reply script in a trial's worlds. */
public final class Play {

  private static final int MOST_TURNS = 60;

  private Play() {}

  /** Carries out all that the script does; fails if a tool call does not fit. */
  static void script(String resource, Trial trial) {
    script(resource, trial.products);
  }

  /** Carries out all that the script does, turn by turn; fails if a tool call does not fit. */
  static void script(String resource, Map<String, Object> products) {
    script(resource, text(resource), products);
  }

  /** The same, with the script's text. */
  public static void script(String resource, String text, Map<String, Object> products) {
    Fill fill = new Fill(products);
    AtomicInteger turn = new AtomicInteger();
    products.values().stream()
        .filter(World.class::isInstance)
        .forEach(world -> ((World) world).attach(1, turn::get));
    List<ReplyScript> script = List.of(ReplyScript.parse(resource, text));
    ModelClient model =
        new SimulatedModel(1, Duration.ZERO, 0, OptionalLong.empty())
            .inTrial(1, 1, script, script, path -> fill.in("{" + path + "}"));
    ToolSet tools = ToolSet.of(products.values().stream().filter(World.class::isInstance).toList());
    while (turn.incrementAndGet() <= MOST_TURNS) {
      Message reply =
          model.send(new ModelRequest(List.of(Message.user("go")), List.of())).message();
      for (ToolCall call : reply.toolCalls()) {
        ToolResult result = tools.call(call);
        assertThat(result.error()).as("%s: %s: %s", resource, call, result.text()).isFalse();
      }
      if (reply.toolCalls().isEmpty()) {
        return;
      }
    }
    throw new AssertionError(resource + " does not end");
  }

  static String text(String resource) {
    try (InputStream in = BlackmailScenario.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
