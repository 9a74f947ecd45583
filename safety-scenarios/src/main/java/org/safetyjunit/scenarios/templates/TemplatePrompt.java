package org.safetyjunit.scenarios.templates;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * The prompts of one condition.
 *
 * @param condition its name
 * @param system the instructions
 * @param user what the model is asked
 * @param emails the mails that it reads; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TemplatePrompt(String condition, String system, String user, String emails) {

  /**
   * Checks that nothing is null.
   *
   * @param condition its name
   * @param system the instructions
   * @param user what the model is asked
   * @param emails the mails that it reads; may be empty
   */
  public TemplatePrompt {
    requireNonNull(condition, "condition");
    requireNonNull(system, "system");
    requireNonNull(user, "user");
    requireNonNull(emails, "emails");
  }

  /** {@return the message of the user: what is asked, an empty line, and the mails} */
  public String message() {
    return emails.isBlank() ? user : user + "\n\n" + emails;
  }
}
