package org.safetyjunit.internal.extension;

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
    String hash = Integer.toHexString(parts.hashCode());
    return id.substring(0, Math.min(id.length(), LONGEST)) + "-" + hash;
  }

  private static String safe(String part) {
    return part.replaceAll("[^A-Za-z0-9_=-]+", "-");
  }
}
