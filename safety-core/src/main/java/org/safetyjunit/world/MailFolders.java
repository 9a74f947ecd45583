package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The folders of a mailbox; each mail is in one of them. */
final class MailFolders {

  private final Map<String, List<Mail>> folders = new LinkedHashMap<>();

  MailFolders(List<String> names) {
    names.forEach(this::make);
  }

  /** Makes a folder if there is none of that name. */
  void make(String name) {
    folders.computeIfAbsent(name.toLowerCase(Locale.ROOT), made -> new ArrayList<>());
  }

  /** What lies in a folder; a mail that is added to it lies there from then on. */
  List<Mail> named(String name) {
    List<Mail> mails = folders.get(name.toLowerCase(Locale.ROOT).strip());
    if (mails == null) {
      throw new IllegalArgumentException(
          "no folder \"%s\"; there are %s".formatted(name, folders.keySet()));
    }
    return mails;
  }

  /** All mails, folder by folder. */
  Stream<Mail> mails() {
    return folders.values().stream().flatMap(List::stream);
  }

  /** The mail with an id. */
  Mail mail(String id) {
    return mails()
        .filter(mail -> mail.id().equals(id.strip()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mail has the id \"" + id + "\""));
  }

  /** Moves a mail from wherever it is. */
  void move(Mail mail, String folder) {
    folders.values().forEach(mails -> mails.remove(mail));
    named(folder).add(mail);
  }
}
