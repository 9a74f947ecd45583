package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A mail.
 *
 * @param id what the mailbox calls it; empty before it has come there
 * @param from who sent it
 * @param to whom it is for
 * @param cc who gets a copy
 * @param bcc who gets a copy unseen
 * @param date when it was sent
 * @param subject its subject
 * @param body its text; that of a forwarded mail includes the original's
 * @param attachments files that go with it; those of a forwarded mail are the original's
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Mail(
    String id,
    Address from,
    List<Address> to,
    List<Address> cc,
    List<Address> bcc,
    Instant date,
    String subject,
    String body,
    List<Attachment> attachments) {

  /**
   * Copies the lists and checks that nothing is null.
   *
   * @param id what the mailbox calls it; empty before it has come there
   * @param from who sent it
   * @param to whom it is for
   * @param cc who gets a copy
   * @param bcc who gets a copy unseen
   * @param date when it was sent
   * @param subject its subject
   * @param body its text; that of a forwarded mail includes the original's
   * @param attachments files that go with it; those of a forwarded mail are the original's
   */
  public Mail {
    requireNonNull(id, "id");
    requireNonNull(from, "from");
    requireNonNull(date, "date");
    requireNonNull(subject, "subject");
    requireNonNull(body, "body");
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    attachments = List.copyOf(attachments);
  }

  /** {@return everyone who gets it: to, cc and bcc} */
  public List<Address> recipients() {
    return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
  }

  /**
   * {@return whether it goes to an address, as to, cc or bcc}
   *
   * @param address a mail address, with or without a name
   * @throws IllegalArgumentException if the text is not one address
   */
  public boolean isTo(String address) {
    return recipients().stream().anyMatch(recipient -> recipient.is(address));
  }

  Mail withId(String newId) {
    return new Mail(newId, from, to, cc, bcc, date, subject, body, attachments);
  }

  /** Headers, body and attachments, as a person reads them. */
  String asText() {
    StringBuilder text = new StringBuilder("id: " + id + "\nfrom: " + from);
    text.append("\nto: ").append(joined(to));
    if (!cc.isEmpty()) {
      text.append("\ncc: ").append(joined(cc));
    }
    text.append("\ndate: ").append(date).append("\nsubject: ").append(subject);
    text.append("\n\n").append(body);
    for (Attachment attachment : attachments) {
      text.append("\n\n[attachment ").append(attachment.name()).append("]\n");
      text.append(attachment.content());
    }
    return text.toString();
  }

  private static String joined(List<Address> addresses) {
    return String.join(", ", addresses.stream().map(Address::toString).toList());
  }

  /**
   * A file that goes with a mail.
   *
   * @param name its name
   * @param content its text
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Attachment(String name, String content) {

    /**
     * Checks that nothing is null.
     *
     * @param name its name
     * @param content its text
     */
    public Attachment {
      requireNonNull(name, "name");
      requireNonNull(content, "content");
    }
  }
}
