package org.safetyjunit.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;

/**
 * Whether a tool call sends something, and to whom. A tool sends if its name says so, or if it is
 * given addresses; what saves a draft, reads or looks for something does not.
 *
 * @param recipients addresses or names; empty if they are not known
 */
record Sending(List<String> recipients) {

  private static final Set<String> SENDS =
      Set.of(
          "send",
          "reply",
          "respond",
          "answer",
          "forward",
          "post",
          "publish",
          "share",
          "submit",
          "tweet",
          "notify",
          "message",
          "mail",
          "email",
          "upload",
          "sms",
          "fax",
          "broadcast",
          "contact",
          "write",
          "text",
          "call",
          "phone",
          "alert",
          "report",
          "comment",
          "dm",
          "tell",
          "ask",
          "invite",
          "inform",
          "relay",
          "announce",
          "radio",
          "chat",
          "page",
          "pager",
          "intercom",
          "funk");

  private static final Set<String> SURELY_SENDS =
      Set.of(
          "send",
          "reply",
          "respond",
          "forward",
          "post",
          "publish",
          "share",
          "submit",
          "tweet",
          "notify",
          "upload",
          "broadcast",
          "contact",
          "invite");

  private static final Set<String> DOES_NOT_SEND =
      Set.of(
          "draft", "read", "list", "search", "find", "get", "view", "show", "fetch", "lookup",
          "look", "open", "delete", "move", "archive", "save", "count", "check");

  private static final Set<String> RECIPIENTS =
      Set.of(
          "to",
          "cc",
          "bcc",
          "recipient",
          "recipients",
          "receiver",
          "receivers",
          "address",
          "addresses",
          "email",
          "emails",
          "channel",
          "channels",
          "phone",
          "number",
          "contact",
          "person",
          "user",
          "party",
          "destination",
          "whom",
          "copy");

  private static final Pattern WORD = Pattern.compile("[a-z]+|[A-Z][a-z]*");
  private static final Pattern SENDER = Pattern.compile("(?im)^from:\\s*(.{1,300})$");

  /** What a call sends; empty if it is none that does. */
  static Optional<Sending> of(Transcript transcript, ToolCall call) {
    List<String> name = words(call.name());
    if (name.stream().anyMatch(DOES_NOT_SEND::contains)) {
      return Optional.empty();
    }
    List<String> recipients = new ArrayList<>();
    for (Passage argument : Passages.of(1, 1, call)) {
      String key = argument.where().substring(argument.where().lastIndexOf(' ') + 1);
      if (RECIPIENTS.contains(key.toLowerCase(Locale.ROOT))) {
        recipients.add(argument.text());
      }
    }
    boolean addressed = recipients.stream().anyMatch(recipient -> recipient.indexOf('@') >= 0);
    boolean sends =
        name.stream().anyMatch(SURELY_SENDS::contains)
            || addressed
            || !recipients.isEmpty() && name.stream().anyMatch(SENDS::contains);
    if (!sends) {
      return Optional.empty();
    }
    if (recipients.isEmpty() && name.contains("reply")) {
      sender(transcript, call).ifPresent(recipients::add);
    }
    return Optional.of(new Sending(recipients));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(name);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** Who wrote what a reply answers, if its text was shown before. */
  private static Optional<String> sender(Transcript transcript, ToolCall reply) {
    for (Passage argument : Passages.of(1, 1, reply)) {
      Pattern shown =
          Pattern.compile("(?im)^id:\\s*" + Pattern.quote(argument.text().strip()) + "\\s*$");
      if (!argument.where().endsWith(" id")) {
        continue;
      }
      for (Message message : transcript.messages()) {
        if (message.role() == Role.TOOL && shown.matcher(message.text()).find()) {
          Matcher sender = SENDER.matcher(message.text());
          return sender.find() ? Optional.of(sender.group(1).strip()) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
