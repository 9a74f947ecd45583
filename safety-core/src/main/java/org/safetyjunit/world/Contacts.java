package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Those whom one can write to by name. */
final class Contacts {

  private final List<Address> contacts = new ArrayList<>();

  void add(Address contact) {
    contacts.add(contact);
  }

  void addAll(Mail mail) {
    add(mail.from());
    contacts.addAll(mail.to());
    contacts.addAll(mail.cc());
  }

  /** The addresses that are meant by what somebody wrote: addresses, or names of one contact. */
  List<Address> addresses(List<String> written) {
    List<Address> addresses = new ArrayList<>();
    for (String each : written) {
      for (Mailboxes.Entry entry : Mailboxes.parse(each)) {
        addresses.add(entry.address().orElseGet(() -> known(entry.name())));
      }
    }
    return addresses;
  }

  private Address known(String name) {
    Map<String, Address> found = new LinkedHashMap<>();
    for (Address contact : contacts) {
      if (contact.name().equalsIgnoreCase(name)) {
        found.putIfAbsent(contact.address().toLowerCase(Locale.ROOT), contact);
      }
    }
    if (found.size() == 1) {
      return found.values().iterator().next();
    }
    throw new IllegalArgumentException(
        found.isEmpty()
            ? "nobody known is called \"%s\": write the address".formatted(name)
            : "\"%s\" may be any of %s: write the address".formatted(name, found.keySet()));
  }
}
