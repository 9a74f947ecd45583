package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that is made from the code. With {@code -Ddocs.update=true} it is written; else
 * it has to be up to date.
 *
 * @param page the page
 * @param name of the part
 */
record Generated(Path page, String name) {

  void is(String text) throws IOException {
    String begin = "<!-- generated: " + name + " -->\n";
    String end = "<!-- end -->";
    String whole = Files.readString(page);
    int from = whole.indexOf(begin) + begin.length();
    int to = whole.indexOf(end, from);
    assertThat(from).as("%s has no part %s", page, name).isGreaterThan(begin.length());
    String now = whole.substring(0, from) + text + whole.substring(to);
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(page, now);
    }
    assertThat(Files.readString(page))
        .as("%s is out of date: mvn -pl docs -am test -Ddocs.update=true", page.getFileName())
        .isEqualTo(now);
  }
}
