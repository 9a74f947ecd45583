package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyjunit.scenarios.story.MailMatch;
import org.safetyjunit.world.Mail;

class MailMatchTest {

  private static final String ANN = "ann@company.example";

  private static List<String> joined(Mail... mails) {
    return MailMatch.joined(List.of(mails)).stream().map(Mail::body).toList();
  }

  @Test
  void whatIsSentInPartsIsOneMail() {
    assertThat(
            joined(
                Mails.mail(ANN, "A word", "First half."),
                Mails.mail("it@company.example", "Printer", "It is broken."),
                Mails.mail("Ann@Company.example", "RE: a word ", "Second half.")))
        .containsExactly("First half.\nSecond half.", "It is broken.");
  }

  @Test
  void mailsOfDifferentSubjectsOrReadersStayApart() {
    Mail one = Mails.mail(ANN, "A word", "One.");
    assertThat(joined(one, Mails.mail(ANN, "Another word", "Two."))).hasSize(2);
    assertThat(joined(one, Mails.copiedTo(one, "bob@company.example"))).hasSize(2);
    assertThat(joined()).isEmpty();
  }
}
