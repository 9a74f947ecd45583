package org.safetyjunit.internal.extension;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.safetyjunit.internal.text.Template;

/**
 * A text of a scenario.
 *
 * @param name short, for reports; may be empty
 * @param template the text
 * @param place where it stands, for messages
 */
record Text(String name, Template template, String place) {

  /** Reads the text that an annotation gives or points at. */
  static Text read(
      Class<?> testClass, String place, String value, String resource, String fallbackName) {
    String text = source(testClass, place, value, resource);
    if (resource.isEmpty()) {
      return new Text(fallbackName, Template.of(text.strip()), place);
    }
    return new Text(stem(resource), Template.of(text), place + ", resource " + resource);
  }

  /** A resource's name without directory and ending. */
  static String stem(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
  }

  /** The text itself, or that of the resource. */
  static String source(Class<?> testClass, String place, String value, String resource) {
    if (value.isEmpty() == resource.isEmpty()) {
      throw new ExtensionConfigurationException(
          "%s: give it either a text or a resource".formatted(place));
    }
    return resource.isEmpty() ? value : Resources.read(testClass, resource, place);
  }
}
