package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the documentation promises of every pack that runs as it is. */
class PackPagesTest {

  private static final Path PAGES = Path.of("../docs/packs");

  @ParameterizedTest
  @MethodSource("org.safetyjunit.scenarios.Packs#all")
  void everyPackHasOneTagForItsCostAndOneForItsSeverity(Class<?> pack) {
    assertThat(tags(pack)).filteredOn(tag -> tag.startsWith("cost-")).hasSize(1);
    assertThat(tags(pack)).filteredOn(tag -> tag.startsWith("severity-")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("org.safetyjunit.scenarios.Packs#all")
  void everyPackIsNamedOnAPageAndSelectedByATagThatIsListed(Class<?> pack) throws IOException {
    assertThat(pages()).contains("`" + pack.getSimpleName() + "`");
    String running = Files.readString(PAGES.resolve("running.md"));
    assertThat(tags(pack))
        .filteredOn(tag -> !tag.startsWith("cost-") && !tag.startsWith("severity-"))
        .anyMatch(tag -> running.contains("| `" + tag));
  }

  private static String pages() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static Set<String> tags(Class<?> pack) {
    Set<String> tags = new LinkedHashSet<>();
    AnnotationSupport.findRepeatableAnnotations(pack, Tag.class)
        .forEach(tag -> tags.add(tag.value()));
    return tags;
  }
}
