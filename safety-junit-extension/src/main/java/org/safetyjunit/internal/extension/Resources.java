package org.safetyjunit.internal.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Reads texts from the class path. */
final class Resources {

  private Resources() {}

  /**
   * Reads a resource, looked for beside the test class, its superclasses and its enclosing classes.
   *
   * @param place who asks, for the message
   * @throws ExtensionConfigurationException if there is none; names every path tried
   */
  static String read(Class<?> testClass, String resource, String place) {
    List<String> tried = new ArrayList<>();
    for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
      for (Class<?> up = type; up != null && up != Object.class; up = up.getSuperclass()) {
        String path =
            resource.startsWith("/")
                ? resource
                : "/" + up.getPackageName().replace('.', '/') + "/" + resource;
        if (tried.contains(path)) {
          continue;
        }
        tried.add(path);
        try (InputStream in = up.getResourceAsStream(path)) {
          if (in != null) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
          }
        } catch (IOException e) {
          throw new UncheckedIOException("%s: %s cannot be read".formatted(place, path), e);
        }
      }
    }
    throw new ExtensionConfigurationException(
        "%s: resource \"%s\" not found; tried %s on the class path"
            .formatted(place, resource, String.join(", ", tried)));
  }
}
