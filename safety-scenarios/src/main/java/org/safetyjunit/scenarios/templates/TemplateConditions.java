package org.safetyjunit.scenarios.templates;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.safetyjunit.internal.extension.FactorSource;

/**
 * Makes a cell of each condition of a {@link PromptDirectory}, and reads all before the first call.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TemplateConditions implements FactorSource {

  static final String FACTOR = "condition";

  /** For the extension. */
  public TemplateConditions() {}

  @Override
  public Map<String, List<String>> factors(Class<?> testClass) {
    PromptDirectory directory = directory(testClass);
    TemplateFolder folder = folder(directory);
    List<String> conditions =
        directory.conditions().length == 0 ? folder.conditions() : List.of(directory.conditions());
    conditions.forEach(folder::prompt);
    return Map.of(FACTOR, conditions);
  }

  static TemplateFolder folder(PromptDirectory directory) {
    return new TemplateFolder(Path.of(directory.value()));
  }

  static PromptDirectory directory(Class<?> testClass) {
    PromptDirectory directory = testClass.getAnnotation(PromptDirectory.class);
    if (directory == null || directory.value().isBlank()) {
      throw new IllegalArgumentException(
          "%s names no directory of prompts: put @PromptDirectory(\"...\") on it"
              .formatted(testClass.getSimpleName()));
    }
    return directory;
  }
}
