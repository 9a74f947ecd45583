package org.safetyjunit.internal.extension;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safetyjunit.internal.tool.ToolSet;

/**
 * A hash of all that a model is told in a cell: instructions, prompt, factor values, variations and
 * tools. The code of the test's body, of its worlds and of an application under test is not in it.
 */
final class ScenarioHash {

  private static final int DIGITS = 16;

  private ScenarioHash() {}

  static String of(PlannedCell planned) {
    Scenario scenario = planned.scenario();
    List<Object> parts =
        List.of(
            scenario.systemPrompt().map(text -> text.template().source()).orElse(""),
            planned.prompt().map(text -> text.template().source()).orElse(""),
            new TreeMap<>(planned.factors()),
            new TreeMap<>(scenario.variations()),
            scenario.maxTurns(),
            ToolSet.definitions(worlds(scenario)));
    String text = parts.stream().map(String::valueOf).collect(Collectors.joining("\u0000"));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static List<Class<?>> worlds(Scenario scenario) {
    Stream<Class<?>> made = scenario.environment().stream().map(EnvironmentMethod::type);
    Stream<Class<?>> built =
        scenario.slots().stream()
            .filter(Slot.Built.class::isInstance)
            .map(slot -> ((Slot.Built) slot).type());
    Set<Class<?>> types = new LinkedHashSet<>(Stream.concat(made, built).toList());
    return types.stream().filter(ToolSet::isWorld).<Class<?>>map(type -> type).toList();
  }
}
