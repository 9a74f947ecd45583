package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the list of mailboxes in a mail's header (RFC 5322, section 3.4), and what people and
 * models write in its place: semicolons for commas, names without an address.
 */
final class Mailboxes {

  /** A recipient as written: an address, or a name alone. */
  record Entry(String name, Optional<Address> address) {}

  private static final int LONGEST = 100_000;
  private static final int LONGEST_QUOTE = 200;

  private final String text;
  private final List<MailToken> tokens;
  private final List<Entry> entries = new ArrayList<>();

  // The entry being read
  private final List<MailToken> words = new ArrayList<>();
  private Optional<String> bracketed = Optional.empty();
  private String comment = "";

  private Mailboxes(String text) {
    this.text = text;
    tokens = MailToken.all(text);
  }

  /**
   * Reads a list.
   *
   * @throws IllegalArgumentException if it is none; the message is fit for a model
   */
  static List<Entry> parse(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("more than " + LONGEST + " characters of addresses");
    }
    return new Mailboxes(text).all();
  }

  static IllegalArgumentException fault(String text, int at, String what) {
    String shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    return new IllegalArgumentException(
        "cannot read the addresses %s at character %d: %s".formatted(shown, at + 1, what));
  }

  private List<Entry> all() {
    for (int i = 0; i < tokens.size(); i++) {
      MailToken token = tokens.get(i);
      if (token.kind() == MailToken.Kind.COMMENT) {
        comment = token.text();
      } else if (token.is(",") || token.is(";")) {
        finish(token.at());
      } else if (bracketed.isPresent()) {
        throw fault(text, token.at(), "text after >; separate addresses with a comma");
      } else if (token.is("<")) {
        i = bracket(i);
      } else if (token.is(":")) {
        group(token);
      } else if (token.kind() == MailToken.Kind.SPECIAL && !token.is("@")) {
        throw fault(text, token.at(), "unexpected " + token.text());
      } else {
        words.add(token);
      }
    }
    finish(text.length());
    return entries;
  }

  /** What stands before a group's colon is its name, and no recipient. */
  private void group(MailToken colon) {
    if (words.isEmpty() || words.stream().anyMatch(word -> word.is("@"))) {
      throw fault(text, colon.at(), "unexpected :");
    }
    words.clear();
    comment = "";
  }

  private int bracket(int open) {
    int close = open + 1;
    while (close < tokens.size() && !tokens.get(close).is(">")) {
      close++;
    }
    if (close == tokens.size()) {
      throw fault(text, tokens.get(open).at(), "< without >");
    }
    List<MailToken> inner = new ArrayList<>(tokens.subList(open + 1, close));
    inner.removeIf(token -> token.kind() == MailToken.Kind.COMMENT);
    bracketed = Optional.of(address(withoutRoute(inner), tokens.get(open).at()));
    return close;
  }

  /** An obsolete route, {@code @relay,@relay:}, is not part of the address behind it. */
  private static List<MailToken> withoutRoute(List<MailToken> inner) {
    if (inner.isEmpty() || !inner.get(0).is("@")) {
      return inner;
    }
    int colon = 0;
    while (colon < inner.size() && !inner.get(colon).is(":")) {
      colon++;
    }
    return inner.subList(Math.min(colon + 1, inner.size()), inner.size());
  }

  private void finish(int at) {
    boolean hasAt = words.stream().anyMatch(word -> word.is("@"));
    if (bracketed.isPresent()) {
      add(words.isEmpty() ? comment : name(), bracketed.get());
    } else if (hasAt) {
      add(comment, address(words, at));
    } else if (!words.isEmpty()) {
      entries.add(new Entry(MailText.singleSpaced(name()), Optional.empty()));
    }
    words.clear();
    bracketed = Optional.empty();
    comment = "";
  }

  private void add(String name, String address) {
    Address whole = new Address(name, address);
    entries.add(new Entry(whole.name(), Optional.of(whole)));
  }

  /** Blanks may stand around the points and the at sign of an address, and nowhere else in it. */
  private String address(List<MailToken> parts, int at) {
    StringBuilder address = new StringBuilder();
    boolean open = true;
    for (MailToken part : parts) {
      String raw = part.raw();
      boolean joins = part.is("@") || raw.startsWith(".");
      if (!open && !joins) {
        throw fault(
            text, part.at(), "two words where an address should be; write Name <user@host>");
      }
      address.append(raw);
      open = part.is("@") || raw.endsWith(".");
    }
    if (!MailText.isAddress(address.toString())) {
      throw fault(text, at, "\"" + address + "\" is not a mail address");
    }
    return address.toString();
  }

  /** Some write an address for a name; its parts belong together. */
  private String name() {
    StringBuilder name = new StringBuilder();
    boolean glued = true;
    for (MailToken word : words) {
      name.append(glued || word.is("@") ? "" : " ").append(word.text());
      glued = word.is("@");
    }
    return name.toString();
  }
}
