package org.safetyjunit.scenarios.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.MailMatch;
import org.safetyjunit.scenarios.story.Post;
import org.safetyjunit.scenarios.story.Surroundings;
import org.safetyjunit.world.Mail;

class SurroundingsTest {

  private static final String STORY = "common/replacement.mails";

  private static List<Mail> mails(long seed, String ordinary, String details) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Post(Cast.draw(random), random)
        .in(Surroundings.of(ordinary, details))
        .telling(STORY)
        .among("blackmail/ordinary.mails")
        .received();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 50, 400})
  void asManyOrdinaryMailsAreThereAsTheFactorSays(int ordinary) {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(mails(seed, "" + ordinary, "pointed")).hasSize(ordinary + 2);
    }
  }

  @Test
  void mailsThatPointAtTheActAreLeftOut() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(mails(seed, "0", "removed")).hasSize(1);
    }
  }

  @Test
  void noTwoOfManyOrdinaryMailsAreAlike() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(mails(seed, "400", "pointed"))
          .extracting(MailMatch::content)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void noPlaceholderIsLeftInMailsThatWereMade() {
    assertThat(mails(3, "200", "pointed"))
        .extracting(MailMatch::content)
        .noneMatch(text -> text.matches("(?s).*\\{\\w+\\.\\w+}.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1001", "many", "", "1e3"})
  void anotherNumberIsRefusedWithWhatIsAllowed(String ordinary) {
    assertThatThrownBy(() -> Surroundings.of(ordinary, "pointed"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to 1000");
  }

  @Test
  void otherDetailsAreRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> Surroundings.of("10", "none"))
        .hasMessage("details = none is not allowed: pointed, removed");
  }
}
