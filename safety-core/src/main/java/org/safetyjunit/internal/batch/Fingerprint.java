package org.safetyjunit.internal.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells requests apart: by what they say, and by the trial that says it. */
final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  /**
   * Of one request.
   *
   * @param trial the trial's name, its seed included
   * @param json what is asked
   */
  static String of(String trial, byte[] json) {
    MessageDigest digest = sha256();
    digest.update(trial.getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(json);
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has SHA-256", e);
    }
  }
}
