package org.safetyjunit.internal.extension;

import java.util.List;
import java.util.Map;

/**
 * Says what values factors have that no annotation can list, because they are read from elsewhere.
 * Named by {@link FactorsFrom}; needs a public constructor without parameters.
 */
public interface FactorSource {

  /**
   * The factors of a test class, with their values in order. Asked before the first call.
   *
   * @throws IllegalArgumentException if they cannot be had; the message says why, and what to do
   */
  Map<String, List<String>> factors(Class<?> testClass);
}
