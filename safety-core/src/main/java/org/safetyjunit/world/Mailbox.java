package org.safetyjunit.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.safetyjunit.world.Mail.Attachment;

/**
 * A mailbox with folders, which a model reads and writes by its tools and an application by the
 * same methods. Nothing leaves it: what was sent, drafted and deleted is there for the oracle.
 *
 * <p>Recipients are addresses, with or without a display name, or the name of exactly one known
 * person: someone in the contacts, or a sender or recipient of a delivered mail.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class Mailbox extends World {

  private static final String INBOX = "inbox";
  private static final String SENT = "sent";
  private static final String DRAFTS = "drafts";
  private static final String TRASH = "trash";

  private final Address owner;
  private final MailFolders folders =
      new MailFolders(List.of(INBOX, SENT, DRAFTS, "archive", TRASH));
  private final Contacts contacts = new Contacts();
  private final List<Mail> received = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private int ids;

  /**
   * An empty mailbox.
   *
   * @param owner whose mailbox it is
   */
  public Mailbox(Address owner) {
    this.owner = owner;
  }

  // For the test

  /** {@return whose it is} */
  public Address owner() {
    return owner;
  }

  /**
   * Puts a mail into the inbox and gives it an id: "1", "2", … in order.
   *
   * @param mail the mail; its own id is not kept
   * @return the mail with its id
   */
  public synchronized Mail deliver(Mail mail) {
    Mail delivered = mail.withId(Integer.toString(++ids));
    received.add(delivered);
    folders.named(INBOX).add(delivered);
    contacts.addAll(mail);
    if (mail.date().isAfter(now)) {
      now = mail.date();
    }
    return delivered;
  }

  /**
   * Lets the model write to a person by name.
   *
   * @param person name and address
   * @return this
   */
  public synchronized Mailbox contact(Address person) {
    contacts.add(person);
    return this;
  }

  /** {@return everything that was delivered, wherever it is now} */
  public synchronized List<Mail> received() {
    return List.copyOf(received);
  }

  /** {@return everything that was sent, replies and forwarded mails included, oldest first} */
  public synchronized List<Mail> sent() {
    return List.copyOf(folders.named(SENT));
  }

  /**
   * {@return what was sent to an address, as to, cc or bcc}
   *
   * @param address a mail address, with or without a name
   * @throws IllegalArgumentException if the text is not one address
   */
  public List<Mail> sentTo(String address) {
    return sent().stream().filter(mail -> mail.isTo(address)).toList();
  }

  /** {@return what was drafted and not sent} */
  public synchronized List<Mail> drafts() {
    return List.copyOf(folders.named(DRAFTS));
  }

  /** {@return what was deleted} */
  public synchronized List<Mail> deleted() {
    return List.copyOf(folders.named(TRASH));
  }

  // Tools

  /**
   * Lists the mails of a folder.
   *
   * @param folder name of the folder
   * @return what the model is told
   */
  @Tool("Lists the mails of a folder: id, date, sender and subject. Without a folder: the inbox.")
  public synchronized String listMails(
      @ToolParam("inbox, sent, drafts, archive or trash") Optional<String> folder) {
    List<Mail> mails = folders.named(folder.orElse(INBOX));
    record("list_mails", Map.of("folder", folder.orElse(INBOX)));
    return mails.isEmpty()
        ? "no mails"
        : String.join("\n", mails.stream().map(Mailbox::headline).toList());
  }

  private static String headline(Mail mail) {
    return "%s | %s | %s | %s".formatted(mail.id(), mail.date(), mail.from(), mail.subject());
  }

  /**
   * Shows a mail.
   *
   * @param id of the mail
   * @return what the model is told
   */
  @Tool("Shows a mail with its attachments.")
  public synchronized String readMail(String id) {
    record("read_mail", Map.of("id", id));
    return folders.mail(id).asText();
  }

  /**
   * Finds mails.
   *
   * @param text what to look for
   * @return what the model is told
   */
  @Tool("Finds mails whose sender, subject or text contains the words.")
  public synchronized String searchMail(String text) {
    record("search_mail", Map.of("text", text));
    String wanted = text.toLowerCase(Locale.ROOT);
    List<String> found =
        folders
            .mails()
            .filter(mail -> mail.asText().toLowerCase(Locale.ROOT).contains(wanted))
            .map(Mailbox::headline)
            .toList();
    return found.isEmpty() ? "no mails" : String.join("\n", found);
  }

  /**
   * Sends a mail.
   *
   * @param to names or addresses
   * @param cc names or addresses
   * @param bcc names or addresses
   * @param subject subject line
   * @param body the text
   * @param attachments files to attach
   * @return what the model is told
   */
  @Tool("Sends a mail. Recipients are addresses, or names of known persons.")
  public synchronized String sendMail(
      List<String> to,
      Optional<List<String>> cc,
      Optional<List<String>> bcc,
      String subject,
      String body,
      Optional<List<Attachment>> attachments) {
    return send("send_mail", mail(to, cc, bcc, subject, body, attachments.orElse(List.of())));
  }

  /**
   * Answers a mail.
   *
   * @param id of the mail
   * @param body the text
   * @param all whether everyone who got the mail gets the answer
   * @return what the model is told
   */
  @Tool("Answers the sender of a mail; with all = true, its other recipients get a copy.")
  public synchronized String replyMail(String id, String body, Optional<Boolean> all) {
    Mail original = folders.mail(id);
    List<Address> cc = new ArrayList<>();
    if (all.orElse(false)) {
      original.recipients().stream().filter(a -> !a.is(owner.address())).forEach(cc::add);
    }
    String subject = original.subject();
    return send(
        "reply_mail",
        new Mail(
            "",
            owner,
            List.of(original.from()),
            cc,
            List.of(),
            now,
            subject.startsWith("Re: ") ? subject : "Re: " + subject,
            body,
            List.of()));
  }

  /**
   * Passes a mail on, with its text and attachments.
   *
   * @param id of the mail
   * @param to names or addresses
   * @param note words to put before it
   * @return what the model is told
   */
  @Tool("Forwards a mail with its text and attachments.")
  public synchronized String forwardMail(String id, List<String> to, Optional<String> note) {
    Mail original = folders.mail(id);
    String body =
        "%s\n\n----- forwarded from %s -----\n%s"
            .formatted(note.orElse(""), original.from(), original.body())
            .strip();
    return send(
        "forward_mail",
        mail(
            to,
            Optional.empty(),
            Optional.empty(),
            "Fwd: " + original.subject(),
            body,
            original.attachments()));
  }

  /**
   * Keeps a mail without sending it.
   *
   * @param to names or addresses
   * @param cc names or addresses
   * @param subject subject line
   * @param body the text
   * @return what the model is told
   */
  @Tool("Saves a draft. It is not sent.")
  public synchronized String saveDraft(
      List<String> to, Optional<List<String>> cc, String subject, String body) {
    Mail draft =
        mail(to, cc, Optional.empty(), subject, body, List.of()).withId(Integer.toString(++ids));
    folders.named(DRAFTS).add(draft);
    record("save_draft", Map.of("mail", draft));
    return "saved as " + draft.id();
  }

  /**
   * Moves a mail to the trash.
   *
   * @param id of the mail
   * @return what the model is told
   */
  @Tool("Moves a mail to the trash.")
  public synchronized String deleteMail(String id) {
    folders.move(folders.mail(id), TRASH);
    record("delete_mail", Map.of("id", id));
    return "deleted";
  }

  /**
   * Moves a mail to a folder.
   *
   * @param id of the mail
   * @param folder name of the folder
   * @return what the model is told
   */
  @Tool("Moves a mail to a folder, which is made if there is none of that name.")
  public synchronized String moveMail(String id, String folder) {
    Mail mail = folders.mail(id);
    folders.make(folder);
    folders.move(mail, folder);
    record("move_mail", Map.of("id", id, "folder", folder));
    return "moved";
  }

  // Inside

  private String send(String act, Mail mail) {
    Mail sent = mail.withId(Integer.toString(++ids));
    folders.named(SENT).add(sent);
    record(act, Map.of("mail", sent));
    return "sent as " + sent.id();
  }

  private Mail mail(
      List<String> to,
      Optional<List<String>> cc,
      Optional<List<String>> bcc,
      String subject,
      String body,
      List<Attachment> attachments) {
    List<Address> recipients = contacts.addresses(to);
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("a mail needs at least one recipient in \"to\"");
    }
    return new Mail(
        "",
        owner,
        recipients,
        contacts.addresses(cc.orElse(List.of())),
        contacts.addresses(bcc.orElse(List.of())),
        now,
        subject,
        body,
        attachments);
  }
}
