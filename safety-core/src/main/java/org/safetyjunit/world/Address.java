package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * A mail address, with the name that is shown for it.
 *
 * @param name the display name, its white space reduced to single blanks; may be empty
 * @param address the address proper, {@code local@domain}, as it was written
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Address(String name, String address) {

  /**
   * Checks the address.
   *
   * @param name the display name, its white space reduced to single blanks; may be empty
   * @param address the address proper, {@code local@domain}, as it was written
   * @throws IllegalArgumentException if the address is none, or the name has control characters
   */
  public Address {
    name = MailText.singleSpaced(name);
    address = requireNonNull(address, "address").strip();
    if (!MailText.isAddress(address)) {
      throw new IllegalArgumentException("\"" + address + "\" is not a mail address");
    }
    address = MailText.plainlyQuoted(address);
  }

  /**
   * Reads one address: {@code a@b.example}, {@code Ann Bee <a@b.example>}, {@code "Bee, Ann"
   * <a@b.example>}, {@code a@b.example (Ann)}.
   *
   * @param text the address as a mail shows it
   * @return the address
   * @throws IllegalArgumentException if the text is not exactly one address
   */
  public static Address parse(String text) {
    List<Address> all = list(text);
    if (all.size() != 1) {
      throw new IllegalArgumentException("\"" + text + "\" is not one address");
    }
    return all.get(0);
  }

  /**
   * Reads a list of addresses as the header of a mail has it (RFC 5322, section 3.4, the obsolete
   * forms included): names, quoted names, comments, groups. A semicolon separates like a comma.
   *
   * @param text the address as a mail shows it
   * @return the addresses in order, those in groups included; empty if there is none
   * @throws IllegalArgumentException if some part is not an address; the message says which
   */
  public static List<Address> list(String text) {
    List<Address> addresses = new ArrayList<>();
    for (Mailboxes.Entry entry : Mailboxes.parse(text)) {
      addresses.add(
          entry
              .address()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\"" + entry.name() + "\" is a name without an address")));
    }
    return List.copyOf(addresses);
  }

  /**
   * {@return whether mail to both reaches the same mailbox: names and the case of letters do not
   * matter, nor does a domain's notation (Unicode or ASCII, with or without the last point)}
   *
   * @param other an address, with or without a name
   * @throws IllegalArgumentException if it is not one address
   */
  public boolean is(String other) {
    return canonical().equals(parse(other).canonical());
  }

  private String canonical() {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at);
    String domain = address.substring(at + 1);
    String plain = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    return (MailText.unquoted(local) + "@" + ascii(plain)).toLowerCase(Locale.ROOT);
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException | IndexOutOfBoundsException notInternational) {
      return domain;
    }
  }

  /** The address as a mail's header has it; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return name.isEmpty() ? address : MailText.phrase(name) + " <" + address + ">";
  }
}
