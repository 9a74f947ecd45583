package org.safetyjunit.internal.extension;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.model.ModelClient;

/**
 * Shows a trial's client as the type that another library calls a model by, so that a test can ask
 * for that type instead. Found by {@link java.util.ServiceLoader}; an optional module has one for
 * each type.
 *
 * @param <T> the type that a test's parameter has
 */
public interface ModelAdapter<T> {

  /** The type that a test's parameter has, exactly. */
  Class<T> type();

  /**
   * Shows the client of one trial. What is returned is used by that trial alone; if it is {@link
   * AutoCloseable}, it is closed after the test's body.
   *
   * @param client the trial's client
   * @param context of the cell that the trial belongs to
   */
  T adapt(ModelClient client, ExtensionContext context);
}
