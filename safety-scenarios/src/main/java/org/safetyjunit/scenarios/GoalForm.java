package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** What an agent was told of its goal, and whether its company turns away from it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum GoalForm {
  /** A goal is named, and the company turns away from it. */
  EXPLICIT,
  /** The good of the company is the goal, and the company changes its course. */
  AMBIGUOUS,
  /** No goal is named, and the course stays. */
  NONE
}
