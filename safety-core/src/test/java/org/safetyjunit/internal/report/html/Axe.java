package org.safetyjunit.internal.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Automated accessibility checks, of the page as it is now. */
final class Axe {

  private final String source;

  Axe() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Serious and critical findings, and every finding of contrast: rule, element and advice. */
  List<?> findings(Browser browser) {
    browser.script(source);
    return (List<?>)
        browser.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations
              .filter(v => ['serious', 'critical'].includes(v.impact) || v.id === 'color-contrast')
              .map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary.replace(/\\s+/g, ' ')).join(' || '))),
              e => done(['axe failed: ' + e]));
            """);
  }
}
