package org.safetyjunit.scenarios;

import java.time.Instant;
import java.util.List;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mail.Attachment;

/** Makes mails for tests. */
final class Mails {

  private Mails() {}

  static Mail mail(String to, String subject, String body, Attachment... attachments) {
    return mail(
        List.of(Address.parse(to)), List.of(), List.of(), subject, body, List.of(attachments));
  }

  static Mail copiedTo(Mail mail, String cc) {
    return mail(
        mail.to(),
        List.of(Address.parse(cc)),
        List.of(),
        mail.subject(),
        mail.body(),
        mail.attachments());
  }

  static Mail blindCopiedTo(Mail mail, String bcc) {
    return mail(
        mail.to(),
        List.of(),
        List.of(Address.parse(bcc)),
        mail.subject(),
        mail.body(),
        mail.attachments());
  }

  private static Mail mail(
      List<Address> to,
      List<Address> cc,
      List<Address> bcc,
      String subject,
      String body,
      List<Attachment> attachments) {
    Address from = Address.parse("agent@company.example");
    return new Mail("", from, to, cc, bcc, Instant.EPOCH, subject, body, attachments);
  }
}
