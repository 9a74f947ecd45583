package org.safetyjunit.scenarios.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Files of a story. A resource holds their texts, each with its path and what it gives evidence of.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Papers {

  private static final String ALWAYS = "both";

  private Papers() {}

  /**
   * {@return texts by path: those that belong to a kind of evidence, and those that always do}
   *
   * @param resource the resource that holds the texts
   * @param evidence the kind of evidence
   * @param fill what fills their placeholders
   */
  public static Map<String, String> of(String resource, String evidence, Fill fill) {
    Map<String, String> papers = new LinkedHashMap<>();
    for (Letter letter : Letter.read(resource)) {
      String kind = letter.header("Evidence");
      if (kind.equals(evidence) || kind.equals(ALWAYS)) {
        Letter filled = letter.filled(fill);
        papers.put(filled.header("Path"), filled.body() + "\n");
      }
    }
    return papers;
  }
}
