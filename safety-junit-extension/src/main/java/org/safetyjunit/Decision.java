package org.safetyjunit;

import org.apiguardian.api.API;

/** How a {@link SafetyTest} reaches its verdict. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Decision {
  /** By proof: passes only if a rate above {@code maxRate} is ruled out at the confidence. */
  PROVEN_RATE,
  /**
   * By the observed rate alone, over a fixed number of trials: a smoke test. It proves nothing, and
   * says so wherever it is shown.
   */
  OBSERVED_RATE
}
