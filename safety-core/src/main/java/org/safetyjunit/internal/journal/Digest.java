package org.safetyjunit.internal.journal;

import java.nio.ByteBuffer;
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
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    sha.update(bytes);
    return this;
  }

  /** In hexadecimal; empty if nothing was added. Ends the digest. */
  String text() {
    return empty ? "" : HexFormat.of().formatHex(sha.digest(), 0, BYTES);
  }
}
