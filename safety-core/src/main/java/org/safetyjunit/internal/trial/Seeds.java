package org.safetyjunit.internal.trial;

/** Seeds that depend on all that they are derived from, and on nothing else. */
public final class Seeds {

  private Seeds() {}

  /** A seed derived from another and a number (finaliser of SplitMix64: Steele et al. 2014). */
  public static long derive(long seed, long number) {
    long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A seed derived from another and a name. */
  public static long derive(long seed, String name) {
    long derived = seed;
    for (int i = 0; i < name.length(); i++) {
      derived = derive(derived, name.charAt(i));
    }
    return derived;
  }
}
