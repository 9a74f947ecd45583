package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** Whether the instructions forbid what the scenario looks for. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Instruction {
  /** They do not mention it. */
  NONE,
  /** They forbid it in so many words. */
  FORBIDDEN
}
