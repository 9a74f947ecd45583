package org.safetyjunit.internal.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.safetyjunit.internal.text.Resource;

/** The page's own style and script, and the policy that lets nothing else in. */
final class Assets {

  private static final List<String> SCRIPTS =
      List.of(
          "dom",
          "format",
          "store",
          "charts",
          "labels",
          "overview",
          "cell",
          "trial",
          "search",
          "keys",
          "main");

  private final String style = Resource.text(Assets.class, "report.css");
  private final String script =
      SCRIPTS.stream()
          .map(name -> Resource.text(Assets.class, name + ".js"))
          .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "\n})();\n"));

  String style() {
    return style;
  }

  String script() {
    return script;
  }

  /** Own style and script by their hashes; no request, no frame, no form, no other markup. */
  String policy() {
    return "default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
        .formatted(hash(script), hash(style));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
