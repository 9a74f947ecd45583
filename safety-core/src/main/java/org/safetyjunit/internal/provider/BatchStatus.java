package org.safetyjunit.internal.provider;

import org.safetyjunit.model.ModelException;

/** How far a batch has got. */
public sealed interface BatchStatus {

  /** It is not done, or is still being cancelled. */
  record Running() implements BatchStatus {}

  /**
   * Results can be read, though not necessarily one for every request.
   *
   * @param how the provider's word: completed, expired, cancelled
   */
  record Ended(String how) implements BatchStatus {}

  /**
   * It was refused as a whole, and has no results.
   *
   * @param fault why
   */
  record Failed(ModelException fault) implements BatchStatus {}
}
