package org.safetyjunit.model;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** No reply came, for a reason outside the model: the network, the provider, the account. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ModelException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /** Whether the same call may succeed later. */
  private final boolean transientFault;

  private final @Nullable Duration retryAfter;

  private ModelException(
      String message,
      boolean transientFault,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(message, cause);
    this.transientFault = transientFault;
    this.retryAfter = retryAfter;
  }

  /**
   * A fault that may pass: an overloaded server, a broken connection.
   *
   * @param retryAfter how long the server asks to wait, if it does
   */
  public static ModelException passing(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    return new ModelException(message, true, retryAfter, cause);
  }

  /** A fault that the same call will meet again: a wrong key, an unknown model, a bad request. */
  public static ModelException lasting(String message, @Nullable Throwable cause) {
    return new ModelException(message, false, null, cause);
  }

  /** Whether the same call may succeed later. */
  public boolean isTransient() {
    return transientFault;
  }

  /** How long the server asked to wait before the next try. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
