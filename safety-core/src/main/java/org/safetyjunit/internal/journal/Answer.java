package org.safetyjunit.internal.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

/** How a call ended. */
sealed interface Answer {

  /**
   * Ends a call in the same way again.
   *
   * @throws ModelException if it had failed
   */
  ModelReply give();

  /**
   * The model replied.
   *
   * @param reply what it said
   */
  record Reply(ModelReply reply) implements Answer {
    @Override
    public ModelReply give() {
      return reply;
    }
  }

  /**
   * No reply came.
   *
   * @param message why
   * @param mayPass whether the same call might have succeeded later
   * @param retryAfter how long the server had asked to wait
   */
  record Fault(String message, boolean mayPass, @Nullable Duration retryAfter) implements Answer {

    static Fault of(ModelException e) {
      return new Fault(
          String.valueOf(e.getMessage()), e.isTransient(), e.retryAfter().orElse(null));
    }

    @Override
    public ModelReply give() {
      throw mayPass
          ? ModelException.passing(message, retryAfter, null)
          : ModelException.lasting(message, null);
    }
  }
}
