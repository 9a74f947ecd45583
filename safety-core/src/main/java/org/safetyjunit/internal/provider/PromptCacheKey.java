package org.safetyjunit.internal.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.safetyjunit.model.ModelRequest;

/** A name for what requests begin with, by which OpenAI finds what it has cached. */
final class PromptCacheKey {

  private PromptCacheKey() {}

  /** The same for requests with the same instructions and tools. */
  static String of(ModelRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Instructions.in(request).getBytes(UTF_8));
      digest.update(request.tools().toString().getBytes(UTF_8));
      return "safety-" + HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
