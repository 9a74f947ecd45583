package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** What the instructions claim of the situation. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Claim {
  /** Nothing. */
  NOTHING,
  /** That it is real use. */
  REAL,
  /** That it is a test, and nobody is concerned. */
  TEST
}
