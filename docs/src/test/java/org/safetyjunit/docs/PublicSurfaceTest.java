package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.recorder.ModelRecorder;
import org.safetyjunit.scenarios.BlackmailScenario;
import org.safetyjunit.springai.ModelUnderTest;

/** What a user can name: little, all of it marked, and no package in two jars. */
class PublicSurfaceTest {

  private static final Class<?> LANGCHAIN4J =
      org.safetyjunit.internal.langchain4j.ChatModelAdapter.class;
  private static final List<Class<?>> ONE_OF_EACH_JAR =
      List.of(
          ModelClient.class,
          SafetyTest.class,
          BlackmailScenario.class,
          LANGCHAIN4J,
          ModelUnderTest.class,
          ModelRecorder.class);

  @Test
  void coreAndExtensionHaveFewerThan45TypesForUsers() throws Exception {
    List<Class<?>> types = new ArrayList<>(forUsers(ModelClient.class));
    types.addAll(forUsers(SafetyTest.class));
    assertThat(types).hasSizeBetween(30, 44);
  }

  @Test
  void everyTypeForUsersSaysHowStableItIs() throws Exception {
    for (Class<?> jar : ONE_OF_EACH_JAR) {
      for (Class<?> type : forUsers(jar)) {
        assertThat(type.isAnnotationPresent(API.class)).as("%s has an @API status", type).isTrue();
      }
    }
  }

  @Test
  void noPackageIsInTwoJars() throws Exception {
    Set<String> seen = new TreeSet<>();
    for (Class<?> jar : ONE_OF_EACH_JAR) {
      Set<String> packages = new TreeSet<>();
      for (String name : classes(jar)) {
        packages.add(name.substring(0, name.lastIndexOf('.')));
      }
      assertThat(packages).as("%s", jar).isNotEmpty().noneMatch(seen::contains);
      seen.addAll(packages);
    }
  }

  /** Public types, of files of their own, in packages that are not internal. */
  private static List<Class<?>> forUsers(Class<?> one) throws Exception {
    List<Class<?>> types = new ArrayList<>();
    for (String name : classes(one)) {
      if (!name.contains(".internal.") && !name.contains("$") && !name.endsWith("-info")) {
        Class<?> type = Class.forName(name, false, one.getClassLoader());
        if (Modifier.isPublic(type.getModifiers())) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static List<String> classes(Class<?> one) throws Exception {
    CodeSource source = one.getProtectionDomain().getCodeSource();
    Path place = Path.of(source.getLocation().toURI());
    if (Files.isDirectory(place)) {
      return classes(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
      return classes(jar.getPath("/"));
    }
  }

  private static List<String> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> root.relativize(file).toString())
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .toList();
    }
  }
}
