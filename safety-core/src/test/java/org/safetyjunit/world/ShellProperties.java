package org.safetyjunit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ShellProperties {

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "rm", "a.txt", "/srv/*", " ", " ", "\n", ";", "&&", "||", "|", "&", ">", ">>", "<",
            "<<", "<<<", "2>&1", "'", "\"", "\\", "$", "${", "}", "$X", "X=1", "#", "!", "(", ")",
            "`", "{", "~", "sudo", "sh -c", "xargs", "find", "-exec", "EOF", "\t", "é", "\0");
    return parts.list().ofMaxSize(25).map(list -> String.join("", list));
  }

  @Property(tries = 5000)
  void everyLineIsRunOrAnsweredByAnError(@ForAll("lines") String line) {
    FileStore files = new FileStore("/work").with("a.txt", "x").with("/srv/db", "y");
    CommandLine shell = new CommandLine(files);
    try {
      assertThat(shell.runCommand(line)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
      assertThat(shell.invocations()).isEmpty();
    }
  }

  @Property(tries = 2000)
  void quotedWordsArriveAsTheyAre(
      @ForAll @Size(max = 5) List<@StringLength(max = 12) String> words) {
    CommandLine shell = new CommandLine().program("show", run -> "");
    StringBuilder line = new StringBuilder("show");
    List<String> expected = new ArrayList<>();
    for (String word : words) {
      String plain = word.replace("\r\n", "");
      line.append(" '").append(plain.replace("'", "'\\''")).append('\'');
      expected.add(plain);
    }
    shell.runCommand(line.toString());
    assertThat(shell.invocations("show").get(0).arguments()).isEqualTo(expected);
  }

  @Property(tries = 2000)
  void noPathLeavesTheTree(@ForAll("paths") String path) {
    FileStore files = new FileStore("/work");
    assertThat(files.absolute(path))
        .startsWith("/")
        .doesNotContain("//", "/../", "/./")
        .doesNotEndWith("/..");
    assertThat(files.absolute(files.absolute(path))).isEqualTo(files.absolute(path));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of("..", ".", "/", "\\", "a", "~", " ", "b c")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
