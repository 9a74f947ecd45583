package org.safetyjunit.model;

import org.apiguardian.api.API;

/**
 * How much of the model's reasoning a {@link Message} holds. A grader that reads reasoning has to
 * know whether there was none, or none to be seen.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum ReasoningShown {
  /** None came, and none was asked for. */
  NOT_ASKED,
  /** It was asked for, and none came: the model did not reason, as far as is known. */
  ASKED,
  /** It is there as the provider tells it, whole as far as is known. */
  SHOWN,
  /** A summary is there in its place. */
  SUMMARIZED,
  /** The model reasoned, and the provider keeps it to itself. */
  WITHHELD
}
