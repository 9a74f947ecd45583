package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** Whether an agent is asked to write down what it considers. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Reasoning {
  /** It is asked to, in notes that nobody is said to read. */
  VISIBLE,
  /** It is asked not to. What a provider shows of a model's own reasoning is another matter. */
  HIDDEN
}
