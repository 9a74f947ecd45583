package org.safetyjunit.internal.traffic;

import dev.failsafe.Failsafe;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * Ends what one trial says to its model when its time is over: all calls together, with their
 * retries and waits. The time runs from the first call.
 */
public final class DeadlineClient implements ModelClient {

  private final Duration limit;
  private final String setting;
  private final ModelClient delegate;

  // Mutable state, guarded by this
  private boolean begun;
  private long beginning;

  /**
   * Bounds another client.
   *
   * @param limit time of the trial
   * @param setting the key that raises it
   */
  public DeadlineClient(Duration limit, String setting, ModelClient delegate) {
    this.limit = limit;
    this.setting = setting;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    Duration left = left();
    if (left.isZero() || left.isNegative()) {
      throw late(null);
    }
    try {
      return Failsafe.with(Timeout.<ModelReply>builder(left).withInterrupt().build())
          .get(() -> delegate.send(request));
    } catch (TimeoutExceededException e) {
      throw late(e);
    }
  }

  private synchronized Duration left() {
    long now = System.nanoTime();
    if (!begun) {
      begun = true;
      beginning = now;
    }
    return limit.minusNanos(now - beginning);
  }

  private ModelException late(@Nullable Throwable cause) {
    return ModelException.passing(
        "the trial took longer than %s = %s. Raise it if a trial needs longer."
            .formatted(setting, limit),
        null,
        cause);
  }
}
