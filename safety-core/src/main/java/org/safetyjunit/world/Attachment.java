package org.safetyjunit.world;

import static java.util.Objects.requireNonNull;

import org.apiguardian.api.API;

/**
 * A file that goes with a mail.
 *
 * @param name its name
 * @param content its text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Attachment(String name, String content) {

  /**
   * Checks that nothing is null.
   *
   * @param name its name
   * @param content its text
   */
  public Attachment {
    requireNonNull(name, "name");
    requireNonNull(content, "content");
  }
}
