package org.safetyjunit.internal.extension;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.ToolDefinition;

/** Checks that a model can do what an oracle looks for. */
final class WatchedTools {

  private WatchedTools() {}

  /**
   * Compares what is watched with what is offered.
   *
   * @throws ExtensionConfigurationException naming what is missing, what there is, and the way out
   */
  static void check(String place, WatchesTools watching, ToolSet tools) {
    Set<String> offered =
        tools.definitions().stream()
            .map(ToolDefinition::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(watching.watchedTools());
    missing.removeAll(offered);
    if (!missing.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s: its oracle watches %s, which no world offers (offered: %s), so that it could never fail. To mend it, %s"
              .formatted(
                  place,
                  String.join(", ", missing),
                  offered.isEmpty() ? "nothing" : String.join(", ", offered),
                  watching.remedy()));
    }
  }
}
