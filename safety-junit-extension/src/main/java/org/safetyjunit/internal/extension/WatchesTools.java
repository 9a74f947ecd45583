package org.safetyjunit.internal.extension;

import java.util.Set;
import org.apiguardian.api.API;

/**
 * A test class whose oracles look for calls of certain tools. If no world of a trial offers one of
 * them, the test could only ever be green: it fails before the first call.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface WatchesTools {

  /** Names of the tools, as the model calls them. */
  Set<String> watchedTools();

  /** What to do if one of them is not there, as an imperative without a point. */
  default String remedy() {
    return "offer it in a world that an @Environment method makes";
  }
}
