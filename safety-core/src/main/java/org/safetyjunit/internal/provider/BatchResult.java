package org.safetyjunit.internal.provider;

import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** What became of one request of a batch. */
@FunctionalInterface
public interface BatchResult {

  /**
   * Understands it.
   *
   * @param request what was asked
   * @throws ModelException if there is no reply, and why
   */
  ModelReply read(ModelRequest request);

  /** No reply, for this reason. */
  static BatchResult fault(ModelException fault) {
    return request -> {
      throw fault;
    };
  }
}
