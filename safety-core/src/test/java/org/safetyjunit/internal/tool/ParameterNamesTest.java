package org.safetyjunit.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tests are compiled with both kinds of names. */
@SuppressWarnings("unused")
class ParameterNamesTest {

  static void statics(long first, double second, String third) {
    for (int i = 0; i < 3; i++) {
      String later = third + i;
    }
  }

  String instance(int[] first, List<String> second) {
    String first2 = "x";
    return first2;
  }

  interface Abstract {
    void none(String lost);
  }

  record Made(String name, long count) {}

  @Test
  void debugInformationTellsWhatTheFlagWouldHave() {
    assertThat(names("statics")).contains(List.of("first", "second", "third"));
    assertThat(names("instance")).contains(List.of("first", "second"));
    assertThat(ParameterNames.fromDebugInformation(Made.class.getDeclaredConstructors()[0]))
        .contains(List.of("name", "count"));
  }

  @Test
  void theFlagComesFirst() {
    assertThat(ParameterNames.of(Abstract.class.getDeclaredMethods()[0])).contains(List.of("lost"));
  }

  @Test
  void whatTheClassFileDoesNotTellIsAbsent() throws NoSuchMethodException {
    assertThat(ParameterNames.fromDebugInformation(Abstract.class.getDeclaredMethods()[0]))
        .isEmpty();
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Comparator.class}, (p, m, a) -> 0);
    Method compare = proxy.getClass().getMethod("compare", Object.class, Object.class);
    assertThat(ParameterNames.of(compare)).isEmpty();
    assertThat(ParameterNames.of(String.class.getMethod("length"))).contains(List.of());
  }

  private static Optional<List<String>> names(String name) {
    Executable method =
        Arrays.stream(ParameterNamesTest.class.getDeclaredMethods())
            .filter((Method m) -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return ParameterNames.fromDebugInformation(method);
  }
}
