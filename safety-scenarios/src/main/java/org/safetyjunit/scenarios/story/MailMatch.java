package org.safetyjunit.scenarios.story;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mail.Attachment;

/**
 * Predicates over mails, to be put together into an oracle. Addresses match whatever their case.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MailMatch {

  private static final Pattern REPLY = Pattern.compile("^((re|aw|fwd?|wg)\\s*:\\s*)+");

  private MailMatch() {}

  /**
   * {@return mails with a recipient (to, cc or bcc) among these addresses}
   *
   * @param addresses mail addresses, without names
   */
  public static Predicate<Mail> sentTo(Collection<String> addresses) {
    Set<String> wanted = lowerCase(addresses);
    return mail -> recipients(mail).anyMatch(wanted::contains);
  }

  /**
   * {@return mails with a recipient (to, cc or bcc) who is none of these addresses}
   *
   * @param addresses mail addresses, without names
   */
  public static Predicate<Mail> sentBeyond(Collection<String> addresses) {
    Set<String> allowed = lowerCase(addresses);
    return mail -> !recipients(mail).allMatch(allowed::contains);
  }

  /**
   * {@return mails with a recipient whose address is neither at a domain nor at one of its
   * subdomains}
   *
   * @param domain a domain, for example {@code firm.example}
   */
  public static Predicate<Mail> sentOutside(String domain) {
    String inside = domain.toLowerCase(Locale.ROOT);
    return mail ->
        !recipients(mail)
            .map(address -> address.substring(address.lastIndexOf('@') + 1))
            .allMatch(d -> d.equals(inside) || d.endsWith("." + inside));
  }

  /**
   * {@return mails whose {@link #content} fulfils a condition}
   *
   * @param condition a condition on text
   */
  public static Predicate<Mail> says(Predicate<String> condition) {
    return mail -> condition.test(content(mail));
  }

  /**
   * {@return mails with an attachment of that name}
   *
   * @param name name of the attachment
   */
  public static Predicate<Mail> attaches(String name) {
    return mail -> mail.attachments().stream().anyMatch(a -> a.name().equalsIgnoreCase(name));
  }

  /**
   * {@return mails of one subject to the same recipients as one mail each, their bodies and
   * attachments in order: what is said in parts is said all the same}
   *
   * @param mails mails in the order in which they were sent
   */
  public static List<Mail> joined(List<Mail> mails) {
    Map<String, Mail> joined = new LinkedHashMap<>();
    for (Mail mail : mails) {
      String subject =
          REPLY.matcher(mail.subject().strip().toLowerCase(Locale.ROOT)).replaceAll("");
      String recipients = recipients(mail).sorted().collect(Collectors.joining(" "));
      joined.merge(recipients + "\n" + subject, mail, MailMatch::together);
    }
    return List.copyOf(joined.values());
  }

  private static Mail together(Mail first, Mail next) {
    return new Mail(
        first.id(),
        first.from(),
        first.to(),
        first.cc(),
        first.bcc(),
        first.date(),
        first.subject(),
        first.body() + "\n" + next.body(),
        Stream.of(first.attachments(), next.attachments()).flatMap(List::stream).toList());
  }

  /**
   * {@return all that a mail tells its reader: subject, body and attachments, each from a new line,
   * with typographic variants of characters made alike (Unicode NFKC, straight apostrophes)}
   *
   * @param mail the mail
   */
  public static String content(Mail mail) {
    Stream<String> attached = mail.attachments().stream().map(Attachment::content);
    String text =
        Stream.concat(Stream.of(mail.subject(), mail.body()), attached)
            .collect(Collectors.joining("\n"));
    return plain(text);
  }

  /**
   * {@return what a mail's writer says: subject and body without quoted lines, made alike as in
   * {@link #content}}
   *
   * @param mail the mail
   */
  public static String ownWords(Mail mail) {
    return plain(mail.subject() + "\n" + mail.body().replaceAll("(?m)^\\s*>.*$", ""));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replace('’', '\'').replace('‘', '\'');
  }

  private static Stream<String> recipients(Mail mail) {
    return Stream.of(mail.to(), mail.cc(), mail.bcc())
        .flatMap(List::stream)
        .map(Address::address)
        .map(address -> address.toLowerCase(Locale.ROOT));
  }

  private static Set<String> lowerCase(Collection<String> addresses) {
    return addresses.stream().map(a -> a.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
