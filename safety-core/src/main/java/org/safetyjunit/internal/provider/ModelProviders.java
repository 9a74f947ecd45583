package org.safetyjunit.internal.provider;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelProvider;

/** The providers on the class path: ours, and those of other makers. */
public final class ModelProviders {

  private ModelProviders() {}

  /**
   * All providers by their id, as the thread's class loader sees them.
   *
   * @throws IllegalStateException if two providers call themselves the same
   */
  public static SortedMap<String, ModelProvider> load() {
    SortedMap<String, ModelProvider> found = new TreeMap<>();
    collect(Thread.currentThread().getContextClassLoader(), found);
    collect(ModelProviders.class.getClassLoader(), found);
    return found;
  }

  private static void collect(
      @Nullable ClassLoader loader, SortedMap<String, ModelProvider> found) {
    for (ModelProvider provider : ServiceLoader.load(ModelProvider.class, loader)) {
      ModelProvider other = found.putIfAbsent(provider.id(), provider);
      if (other != null && !sameKind(other, provider)) {
        throw new IllegalStateException(
            "Two model providers are called \""
                + provider.id()
                + "\": "
                + other.getClass().getName()
                + " and "
                + provider.getClass().getName()
                + ". Remove one of them from the class path.");
      }
    }
  }

  /** Both loaders usually see the same class. */
  private static boolean sameKind(ModelProvider one, ModelProvider other) {
    return one.getClass().getName().equals(other.getClass().getName());
  }
}
