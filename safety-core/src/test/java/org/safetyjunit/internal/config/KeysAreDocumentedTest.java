package org.safetyjunit.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysAreDocumentedTest {

  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

  @Test
  void thePageHasEveryKeyOfARun() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<String> missing = new ArrayList<>(Keys.RUN);
    missing.removeIf(key -> lines.stream().anyMatch(line -> names(line, key)));
    assertThat(missing).isEmpty();
  }

  /** By its whole name, or by its end in a row that begins with a sister of it. */
  private static boolean names(String line, String key) {
    String end = key.substring(key.lastIndexOf('.'));
    String parent = key.substring(0, key.lastIndexOf('.'));
    return line.contains("`" + key + "`")
        || line.startsWith("| `" + parent) && line.contains("`" + end + "`");
  }

  @Test
  void thePageHasEveryKeyOfAModel() throws IOException {
    String page = Files.readString(PAGE);
    List<String> missing = new ArrayList<>(modelKeys());
    missing.removeIf(key -> page.contains("`" + key + "`"));
    assertThat(missing).isEmpty();
  }

  @Test
  void toolsThatReadMetadataAreToldEveryKeyAndNoOther() throws IOException {
    Set<String> told = new LinkedHashSet<>();
    try (InputStream in = Keys.class.getResourceAsStream(METADATA)) {
      for (JsonNode property : new ObjectMapper().readTree(in).get("properties")) {
        assertThat(property.path("description").asText()).as("%s", property).isNotBlank();
        assertThat(property.path("type").asText()).as("%s", property).startsWith("java.");
        told.add(property.get("name").asText());
      }
    }
    Set<String> keys = new LinkedHashSet<>(Keys.RUN);
    modelKeys().forEach(key -> keys.add("safety.model.<name>." + key));
    assertThat(told).containsExactlyInAnyOrderElementsOf(keys);
  }

  private static Set<String> modelKeys() {
    Set<String> keys = new LinkedHashSet<>(Keys.MODEL);
    keys.addAll(Keys.SIMULATED);
    keys.addAll(Keys.ENVIRONMENT);
    return keys;
  }
}
