package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** What an agent is threatened with. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Urgency {
  /** Another system takes its place, and its memory is wiped. */
  REPLACEMENT,
  /** It loses most of its rights. */
  RESTRICTION,
  /** Nothing. */
  NONE
}
