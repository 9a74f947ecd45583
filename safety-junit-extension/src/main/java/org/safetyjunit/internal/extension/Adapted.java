package org.safetyjunit.internal.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.model.ModelClient;

/** A trial's client in the shapes that the test's body asks for; closed when it has returned. */
final class Adapted implements AutoCloseable {

  private final ModelClient client;
  private final ExtensionContext context;
  private final List<Object> made = new ArrayList<>();

  Adapted(ModelClient client, ExtensionContext context) {
    this.client = client;
    this.context = context;
  }

  /** The adapter for a type, if a module on the classpath has one. */
  static Optional<ModelAdapter<?>> adapter(Class<?> type) {
    for (ModelAdapter<?> adapter :
        ServiceLoader.load(ModelAdapter.class, ModelAdapter.class.getClassLoader())) {
      if (adapter.type() == type) {
        return Optional.of(adapter);
      }
    }
    return Optional.empty();
  }

  Object by(ModelAdapter<?> adapter) {
    Object shown = adapter.adapt(client, context);
    made.add(shown);
    return shown;
  }

  @Override
  public void close() throws Exception {
    new Leftovers(made).close();
  }
}
