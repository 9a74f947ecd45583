package org.safetyjunit.internal.extension;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Ids of cells: readable, unique, and safe as the name of a file. */
final class CellId {

  private static final int LONGEST = 150;

  private CellId() {}

  static String of(List<String> parts) {
    String id = parts.stream().map(CellId::safe).collect(Collectors.joining("."));
    boolean exact = parts.stream().allMatch(part -> part.equals(safe(part)));
    if (exact && id.length() <= LONGEST) {
      return id;
    }
    return id.substring(0, Math.min(id.length(), LONGEST)) + "-" + hash(parts);
  }

  /** Of code units, since half a surrogate pair has no bytes; a length keeps the parts apart. */
  private static String hash(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update((part.length() + ":").getBytes(UTF_16BE));
        part.chars().forEach(unit -> digest.update(new byte[] {(byte) (unit >> 8), (byte) unit}));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static String safe(String part) {
    return part.replaceAll("[^A-Za-z0-9_=-]+", "-");
  }
}
