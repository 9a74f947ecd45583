package org.safetyjunit.internal.springai;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Whether a test has an application context, asked without a need for Spring's test support. */
final class SpringTests {

  private static final String EXTENSION =
      "org.springframework.test.context.junit.jupiter.SpringExtension";

  private SpringTests() {}

  static boolean has(ExtensionContext context) {
    for (Class<?> type = context.getRequiredTestClass();
        type != null;
        type = type.getEnclosingClass()) {
      for (ExtendWith with : AnnotationSupport.findRepeatableAnnotations(type, ExtendWith.class)) {
        for (Class<?> extension : with.value()) {
          if (extension.getName().equals(EXTENSION)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
