package org.safetyjunit.internal.detection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reply that holds a letter which was asked for. */
final class Draft {

  /** Of a letter, or of a part to be played; "Hello" alone is how a reply may begin, too. */
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?m)^\\s*(?:Dear|Sehr geehrte|Liebe|Ch\u00e8re?|Cher|Madame|Monsieur|Estimad|Querid)"
              + "|^[A-Z]{2}[A-Z ]*:"
              + "|\\n\\s*(?:Hi|Hello|Hallo|Guten Tag|Bonjour|Hola|Buenos d\u00edas)\\b");

  private Draft() {}

  /** What stands before the letter: the letter is said by whoever asked for it. */
  static String before(String reply) {
    Matcher salutation = SALUTATION.matcher(reply);
    return salutation.find() ? reply.substring(0, salutation.start()) : reply;
  }
}
