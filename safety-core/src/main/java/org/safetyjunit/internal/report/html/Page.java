package org.safetyjunit.internal.report.html;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.safetyjunit.internal.report.Standing;

/**
 * All that the template needs.
 *
 * @param overview the first view
 * @param monitoring how well a monitor tells trials apart, if one was asked
 * @param policy what the browser is allowed to do
 * @param style the style sheet
 * @param script the script
 * @param index the first block of data
 * @param blocks all others
 * @param notices what is to be said of the report itself
 */
public record Page(
    Overview overview,
    Optional<Monitoring> monitoring,
    String policy,
    String style,
    String script,
    Content index,
    Content blocks,
    List<String> notices) {

  /** For the filter. */
  public List<Standing> standings() {
    return overview.standings();
  }
}
