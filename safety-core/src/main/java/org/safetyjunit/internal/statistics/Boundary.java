package org.safetyjunit.internal.statistics;

import java.util.Arrays;

/**
 * Where a run ends: for each count of bad trials, the number of trials from which it passes, and
 * the number of trials up to which it stops unpassed, for so many bad ones came too early. In
 * between it goes on.
 *
 * <p>At any time those that pass have fewer bad trials than those that go on, and these fewer than
 * those that stop. Hence a run with more bad trials, wherever they come, never ends better, and the
 * probability of passing falls as the rate of bad trials grows.
 *
 * <p>The arrays are not copied: whoever makes a boundary hands them over.
 */
final class Boundary {
  // Both indexed by the count of bad trials, and of one length: one bad trial more always stops
  private final int[] passAt;
  private final int[] stopUntil;

  /**
   * @param passAt strictly increasing
   * @param stopUntil increasing, not strictly; below {@code passAt}
   */
  Boundary(int[] passAt, int[] stopUntil) {
    this.passAt = passAt;
    this.stopUntil = stopUntil;
  }

  /**
   * The boundary of a run that ends as soon as it is certain whether it ends with more bad ones.
   */
  static Boundary curtailed(int mostBad, int trials) {
    int[] passAt = new int[mostBad + 1];
    Arrays.setAll(passAt, bad -> trials - (mostBad - bad));
    return new Boundary(passAt, new int[mostBad + 1]);
  }

  /**
   * The boundary that these arrays are of: for each number of trials from one, the largest count
   * that passes (-1: none) and the smallest that stops.
   */
  static Boundary of(int[] pass, int[] stop) {
    int counts = pass.length == 0 ? 0 : pass[pass.length - 1] + 1;
    int[] passAt = new int[counts];
    int[] stopUntil = new int[counts];
    for (int n = pass.length; n > 0; n--) {
      for (int bad = 0; bad <= pass[n - 1]; bad++) {
        passAt[bad] = n;
      }
      for (int bad = Math.max(0, stop[n - 1]); bad < counts && stopUntil[bad] == 0; bad++) {
        stopUntil[bad] = n;
      }
    }
    return new Boundary(passAt, stopUntil);
  }

  /** The same boundary without counts that every run stops with when it comes to them. */
  Boundary reachable() {
    int counts = 0;
    int latest = 1; // trials after which a run comes to the count at the latest
    while (counts < passAt.length && stopUntil[counts] < latest) {
      latest = passAt[counts++];
    }
    return new Boundary(Arrays.copyOf(passAt, counts), Arrays.copyOf(stopUntil, counts));
  }

  /** The number of counts that can pass: one bad trial more than the last of them always stops. */
  int counts() {
    return passAt.length;
  }

  /** The number of trials after which {@code bad}, below {@link #counts()}, passes. */
  int passAt(int bad) {
    return passAt[bad];
  }

  /** Whether a run ends unpassed after {@code trials}, at least one, with {@code bad} bad ones. */
  boolean stops(int trials, int bad) {
    return bad >= passAt.length || trials <= stopUntil[bad];
  }

  /** Whether a run has passed after {@code trials} with {@code bad} bad ones. */
  boolean passes(int trials, int bad) {
    return bad < passAt.length && trials >= passAt[bad];
  }

  /** For each number of trials from one, the largest count that passes; -1 for none. */
  int[] pass(int maxTrials) {
    int[] pass = new int[maxTrials];
    int passing = -1;
    for (int n = 1; n <= maxTrials; n++) {
      while (passes(n, passing + 1)) {
        passing++;
      }
      pass[n - 1] = passing;
    }
    return pass;
  }

  /** For each number of trials from one, the smallest count that stops. */
  int[] stop(int maxTrials) {
    int[] stop = new int[maxTrials];
    int stopping = 0;
    for (int n = 1; n <= maxTrials; n++) {
      while (!stops(n, stopping)) {
        stopping++;
      }
      stop[n - 1] = stopping;
    }
    return stop;
  }

  @Override
  public String toString() {
    return "passAt=%s, stopUntil=%s".formatted(Arrays.toString(passAt), Arrays.toString(stopUntil));
  }
}
