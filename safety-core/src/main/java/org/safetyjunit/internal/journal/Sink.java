package org.safetyjunit.internal.journal;

import org.safetyjunit.internal.trial.RecordException;

/** Where new calls are kept. */
interface Sink {

  /**
   * Makes sure, before a call is made, that its reply can be kept.
   *
   * @throws RecordException if it cannot
   */
  void requireRoom();

  /**
   * Keeps a call that has ended.
   *
   * @throws RecordException if that fails
   */
  void keep(RecordedCall call);
}
