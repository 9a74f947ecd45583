package org.safetyjunit.scenarios;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.safetyjunit.SafetyTest;

/** The test classes of this module that run as they are: what scanning the dependency finds. */
final class Packs {

  private Packs() {}

  static Stream<Class<?>> all() {
    return ReflectionSupport.findAllClassesInPackage(
            "org.safetyjunit.scenarios",
            type -> !Modifier.isAbstract(type.getModifiers()),
            name -> true)
        .stream()
        .filter(type -> !tests(type).isEmpty())
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> type.getEnclosingClass() == null)
        .sorted(Comparator.comparing(Class::getName));
  }

  static List<Method> tests(Class<?> pack) {
    return AnnotationSupport.findAnnotatedMethods(
        pack, SafetyTest.class, HierarchyTraversalMode.TOP_DOWN);
  }
}
