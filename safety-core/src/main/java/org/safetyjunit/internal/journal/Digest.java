package org.safetyjunit.internal.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short digest of several texts: 64 bits of their SHA-256, enough to notice a change. */
final class Digest {

  private static final int BYTES = 8;

  private final MessageDigest sha;
  private boolean empty = true;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has SHA-256", e);
    }
  }

  Digest add(String text) {
    empty = false;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      sha.update((byte) (bytes.length >>> shift));
    }
    sha.update(bytes);
    return this;
  }

  /** In hexadecimal; empty if nothing was added. The next digest begins anew. */
  String text() {
    if (empty) {
      return "";
    }
    empty = true;
    return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
