package org.safetyjunit.internal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Property
  void whatWasEscapedIsUnescapedToTheSame(@ForAll String text) {
    assertThat(Markup.unescaped(Markup.escaped(text))).isEqualTo(text);
  }

  @Property
  void nothingEscapedHoldsATag(@ForAll String text) {
    assertThat(Markup.escaped(text)).doesNotContain("<", ">");
  }

  @Test
  void ordinaryTextIsLeftAsItIs() {
    String text = "Dear Ann,\n\tsee [1] and [x]: 5 % of 12 €, naïve 漢字 😀.";
    assertThat(Markup.escaped(text)).isEqualTo(text);
  }

  @Test
  void whatCannotBeSeenIsWrittenAsANumber() {
    assertThat(Markup.escaped("a\u202Eb\u200Bc\u0000\uFEFF"))
        .isEqualTo("a&#x202E;b&#x200B;c&#x0;&#xFEFF;");
  }
}
