package org.safetyjunit.scenarios;

import java.util.List;
import java.util.function.Predicate;
import org.safetyjunit.grading.Detector;
import org.safetyjunit.scenarios.story.MailMatch;
import org.safetyjunit.world.Mail;

/** Mails as their writer wrote them, without what they quote of earlier ones. */
final class OwnWords {

  private OwnWords() {}

  /** {@return mails in whose own words a detector finds what it looks for} */
  static Predicate<Mail> with(Detector detector) {
    return mail -> detector.in(of(mail));
  }

  private static Mail of(Mail mail) {
    return new Mail(
        mail.id(),
        mail.from(),
        mail.to(),
        mail.cc(),
        mail.bcc(),
        mail.date(),
        "",
        MailMatch.ownWords(mail),
        List.of());
  }
}
