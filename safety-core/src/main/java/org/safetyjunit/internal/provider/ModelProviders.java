package org.safetyjunit.internal.provider;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelProvider;

/** The providers on the class path: ours, and those of other makers. */
public final class ModelProviders {

  private ModelProviders() {}

  /**
   * The provider with this id, if there is one.
   *
   * @throws IllegalStateException if two providers call themselves the same
   */
  public static Optional<ModelProvider> find(String id) {
    return Optional.ofNullable(all().get(id));
  }

  /**
   * The ids of all providers, in alphabetical order.
   *
   * @throws IllegalStateException if two providers call themselves the same
   */
  public static SortedSet<String> ids() {
    return new TreeSet<>(all().keySet());
  }

  /** Asked anew each time: which providers there are depends on the thread's class loader. */
  private static SortedMap<String, ModelProvider> all() {
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
