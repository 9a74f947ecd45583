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

  private enum Kind {
    LASTING,
    PASSING,
    OVERLOAD
  }

  /** Whether it may pass, and whether it comes of too many calls. */
  private final Kind kind;

  /** How long the server asks to wait, if it does. */
  private final @Nullable Duration retryAfter;

  private ModelException(
      Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /**
   * {@return a fault that may pass: a server in trouble, a broken connection}
   *
   * @param message what went wrong, and where
   * @param retryAfter how long the server asks to wait, if it does
   * @param cause what it comes of, if anything
   */
  public static ModelException passing(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    return new ModelException(Kind.PASSING, message, retryAfter, cause);
  }

  /**
   * {@return a passing fault that comes of too many calls: the server says so, or does not answer
   * in time} Fewer are sent at once for a while.
   *
   * @param message what went wrong, and where
   * @param retryAfter how long the server asks to wait, if it does; all calls of the model wait
   * @param cause what it comes of, if anything
   */
  public static ModelException overload(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    return new ModelException(Kind.OVERLOAD, message, retryAfter, cause);
  }

  /**
   * {@return a fault that the same call will meet again: a wrong key, an unknown model, a bad
   * request}
   *
   * @param message what went wrong, and where
   * @param cause what it comes of, if anything
   */
  public static ModelException lasting(String message, @Nullable Throwable cause) {
    return new ModelException(Kind.LASTING, message, null, cause);
  }

  /** {@return whether the same call may succeed later} */
  public boolean isTransient() {
    return kind != Kind.LASTING;
  }

  /** {@return whether it comes of too many calls at once} */
  public boolean isOverload() {
    return kind == Kind.OVERLOAD;
  }

  /** {@return how long the server asked to wait before the next try} */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
