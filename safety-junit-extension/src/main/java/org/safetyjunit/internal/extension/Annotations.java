package org.safetyjunit.internal.extension;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds annotations on a test method, its class, superclasses and enclosing classes. */
final class Annotations {

  private final Class<?> testClass;
  private final Method method;

  Annotations(Class<?> testClass, Method method) {
    this.testClass = testClass;
    this.method = method;
  }

  /** The annotation that counts: the method's, else that of the innermost class that has one. */
  <A extends Annotation> Optional<A> nearest(Class<A> type) {
    Optional<A> found = AnnotationSupport.findAnnotation(method, type);
    return found.isPresent() ? found : onClasses(type);
  }

  <A extends Annotation> Optional<A> onClasses(Class<A> type) {
    for (Class<?> each : classes()) {
      Optional<A> found = AnnotationSupport.findAnnotation(each, type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The method's, if it has any, else those of the innermost class that has some. */
  <A extends Annotation> List<A> nearestAll(Class<A> type) {
    List<A> found = AnnotationSupport.findRepeatableAnnotations(method, type);
    if (!found.isEmpty()) {
      return found;
    }
    for (Class<?> each : classes()) {
      found = AnnotationSupport.findRepeatableAnnotations(each, type);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** All of them: outermost class first, the method's last. */
  <A extends Annotation> List<A> all(Class<A> type) {
    List<AnnotatedElement> elements = new ArrayList<>(classes());
    java.util.Collections.reverse(elements);
    elements.add(method);
    List<A> found = new ArrayList<>();
    for (AnnotatedElement element : elements) {
      found.addAll(AnnotationSupport.findRepeatableAnnotations(element, type));
    }
    return found;
  }

  /** The test class and the classes around it, innermost first. */
  List<Class<?>> classes() {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> each = testClass; each != null; each = each.getEnclosingClass()) {
      classes.add(each);
    }
    return classes;
  }
}
