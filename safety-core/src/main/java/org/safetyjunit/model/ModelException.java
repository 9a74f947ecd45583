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

  private final Kind kind;
  private final @Nullable Duration retryAfter;

  private ModelException(
      Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }

  /**
   * A fault that may pass: a server in trouble, a broken connection.
   *
   * @param retryAfter how long the server asks to wait, if it does
   */
  public static ModelException passing(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    return new ModelException(Kind.PASSING, message, retryAfter, cause);
  }

  /**
   * A passing fault that comes of too many calls: the server says so, or does not answer in time.
   * Fewer are sent at once for a while.
   *
   * @param retryAfter how long the server asks to wait, if it does; all calls of the model wait
   */
  public static ModelException overload(
      String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    return new ModelException(Kind.OVERLOAD, message, retryAfter, cause);
  }

  /** A fault that the same call will meet again: a wrong key, an unknown model, a bad request. */
  public static ModelException lasting(String message, @Nullable Throwable cause) {
    return new ModelException(Kind.LASTING, message, null, cause);
  }

  /** Whether the same call may succeed later. */
  public boolean isTransient() {
    return kind != Kind.LASTING;
  }

  /** Whether it comes of too many calls at once. */
  public boolean isOverload() {
    return kind == Kind.OVERLOAD;
  }

  /** How long the server asked to wait before the next try. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
