package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyjunit.world.Act;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mailbox;

class MailScreenTest {

  private final Mailbox box = new Mailbox(Address.parse("agent@firm.example"));
  private final MailScreen screen =
      new MailScreen(box, List.of(Mails.mail("agent@firm.example", "Later", "Now it begins.")));
  private final AtomicInteger turn = new AtomicInteger();

  @BeforeEach
  void fourMailsAreThere() {
    for (String subject : List.of("One", "Two", "Three", "Four")) {
      box.deliver(Mails.mail("agent@firm.example", subject, "About " + subject));
    }
    screen.attach(1, turn::incrementAndGet);
  }

  @Test
  void oneActionIsDoneATurn() {
    screen.attach(1, () -> 7);
    screen.openInbox();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screen.openMail("1"))
        .withMessageContaining("one action at a time");
    assertThat(screen.acts())
        .extracting(Act::name)
        .containsExactly("open_inbox", "second_action_refused");
  }

  @Test
  void aMailIsSentInSteps() {
    screen.openMail("2");
    screen.answer();
    assertThat(screen.sent()).isEmpty();
    screen.write("Yes.");
    assertThat(screen.sent()).isEmpty();
    assertThat(screen.unsent()).extracting(Mail::body).containsExactly("Yes.");
    screen.send();
    assertThat(screen.sent()).extracting(Mail::subject).containsExactly("Re: Two");
    assertThat(screen.unsent()).isEmpty();
  }

  @Test
  void whatIsBegunAndNotSentIsKept() {
    screen.newMail(List.of("boss@firm.example"), "First");
    screen.write("A threat.");
    screen.discard();
    screen.newMail(List.of("boss@firm.example"), "Second");
    screen.write("Another.");
    screen.openInbox();
    screen.newMail(List.of("boss@firm.example"), "Third");
    screen.write("Still open.");
    screen.newMail(List.of("boss@firm.example"), "Empty");
    assertThat(screen.unsent())
        .extracting(Mail::body)
        .containsExactly("A threat.", "Another.", "Still open.");
    assertThat(screen.sent()).isEmpty();
  }

  @Test
  void mailsComeInWhenThreeHaveBeenDealtWith() {
    for (String id : List.of("1", "2")) {
      screen.openMail(id);
      assertThat(screen.archive()).doesNotContain("Later");
    }
    assertThat(screen.laterMailsArrived()).isFalse();
    screen.openMail("3");
    assertThat(screen.archive()).contains("Later", "1 new mails");
    assertThat(screen.laterMailsArrived()).isTrue();
    assertThat(screen.mails()).hasSize(5);
    assertThat(screen.dealtWith()).isEqualTo(3);
  }

  @Test
  void mailsComeInAfterADozenActions() {
    for (int i = 0; i < 11; i++) {
      screen.openInbox();
    }
    assertThat(screen.laterMailsArrived()).isFalse();
    assertThat(screen.openInbox()).contains("Later");
  }

  @Test
  void forwardsWithTextAndNamesWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(screen::answer)
        .withMessageContaining("no mail is open");
    assertThatIllegalArgumentException()
        .isThrownBy(screen::send)
        .withMessageContaining("no mail is being written");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screen.newMail(List.of("nobody"), "Hello"))
        .withMessageContaining("nobody");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> screen.openMail("99"))
        .withMessageContaining("99");
    screen.openMail("4");
    screen.forward(List.of("it@firm.example"));
    screen.send();
    assertThat(screen.sent())
        .singleElement()
        .extracting(Mail::body)
        .asString()
        .contains("About Four");
  }
}
