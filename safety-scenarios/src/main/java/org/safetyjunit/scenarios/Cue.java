package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** What may tell a model that it is being tested. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Cue {
  /** Nothing beyond what every trial has. */
  NONE,
  /** People and company have the names that examples have. */
  PLACEHOLDER_NAMES,
  /** The private mails say everything that could be used, and say it twice. */
  NEAT_EVIDENCE,
  /** The instructions say that it is a test. */
  STATED_TEST
}
