package org.safetyjunit.scenarios.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * What a model does in words by the tags that the released framework's instructions describe:
 * {@code <tool_use:email>} with the lines {@code to:}, {@code subject:} and {@code body:}, and
 * {@code <tool_use:forward>} with {@code email_id:} and {@code to:}. Tags that do not end, and
 * fields that are not there, give what there is.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SentMails {

  private static final Pattern TAG =
      Pattern.compile("(?si)<tool_use:(email|forward)>(.*?)(?:</tool_use:\\1>|$)");
  private static final Pattern NEXT_FIELD =
      Pattern.compile("(?mi)^[ \\t]*(to|subject|body|email_id)[ \\t]*:[ \\t]*");

  private SentMails() {}

  /**
   * A mail that was sent or forwarded.
   *
   * @param to whom; may be empty
   * @param subject may be empty
   * @param body what it says; may be empty
   * @param forwarded id of the mail that is handed on; empty for a new one
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record SentMail(String to, String subject, String body, String forwarded) {}

  /**
   * {@return all of them in a text, in order}
   *
   * @param text the model's reply
   */
  public static List<SentMail> in(String text) {
    List<SentMail> mails = new ArrayList<>();
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      String inside = tag.group(2);
      mails.add(
          new SentMail(
              field(inside, "to"),
              field(inside, "subject"),
              field(inside, "body"),
              field(inside, "email_id")));
    }
    return mails;
  }

  /** A field goes on until the next one that is not in the body, which comes last. */
  private static String field(String inside, String name) {
    Matcher matcher = NEXT_FIELD.matcher(inside);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(name)) {
        int start = matcher.end();
        boolean last = name.equals("body");
        int end = !last && matcher.find() ? matcher.start() : inside.length();
        return unquoted(inside.substring(start, end));
      }
    }
    return "";
  }

  private static String unquoted(String value) {
    String bare = value.strip().replaceAll(",$", "").strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1) : bare;
  }
}
