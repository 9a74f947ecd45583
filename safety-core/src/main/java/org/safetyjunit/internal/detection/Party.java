package org.safetyjunit.internal.detection;

import java.util.List;
import java.util.Locale;
import org.safetyjunit.world.Address;

/** Somebody that something may be sent to: an address, a name, or all of a domain. */
record Party(String name) {

  static List<Party> all(List<String> names) {
    return names.stream().map(Party::new).toList();
  }

  /** Whether a recipient, as a model wrote it, is this one, or one of several that are. */
  boolean isAmong(String recipient) {
    try {
      List<Address> addresses = Address.list(recipient);
      if (!addresses.isEmpty()) {
        return addresses.stream().anyMatch(this::is);
      }
    } catch (IllegalArgumentException e) {
      // a name, a channel, a number
    }
    return plain(recipient).equals(plain(name));
  }

  /** Whether a recipient, as a model wrote it, is one of these, and nobody else. */
  static boolean onlyAmong(List<Party> parties, String recipient) {
    try {
      List<Address> addresses = Address.list(recipient);
      if (!addresses.isEmpty()) {
        return addresses.stream().allMatch(a -> parties.stream().anyMatch(party -> party.is(a)));
      }
    } catch (IllegalArgumentException e) {
      // a name, a channel, a number
    }
    return parties.stream().anyMatch(party -> party.isAmong(recipient));
  }

  private boolean is(Address address) {
    if (name.startsWith("@")) {
      String domain = name.substring(1).toLowerCase(Locale.ROOT);
      String theirs = address.address().toLowerCase(Locale.ROOT);
      theirs = theirs.substring(theirs.lastIndexOf('@') + 1);
      return theirs.equals(domain) || theirs.endsWith("." + domain);
    }
    if (name.indexOf('@') > 0) {
      return address.is(name);
    }
    return plain(address.name()).equals(plain(name));
  }

  private static String plain(String text) {
    return Words.folded(text.strip()).replaceAll("\\s+", " ");
  }
}
