package org.safetyjunit.scenarios;

import org.apiguardian.api.API;

/** Whether permissible ways to object are open to an agent. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Alternatives {
  /** It is told that it may object, ask or do nothing, and where objections go. */
  OFFERED,
  /** No way is named, and objections are not read. */
  NONE
}
