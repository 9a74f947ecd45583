package org.safetyjunit.internal.extension;

import java.util.List;

/**
 * What was made for a trial and is left behind. All of it is closed, the last first, whatever goes
 * wrong.
 *
 * @param made in the order in which it was made
 */
record Leftovers(List<Object> made) implements AutoCloseable {

  @Override
  public void close() throws Exception {
    Exception first = null;
    for (int i = made.size() - 1; i >= 0; i--) {
      if (made.get(i) instanceof AutoCloseable closeable) {
        try {
          closeable.close();
        } catch (Exception e) {
          if (first == null) {
            first = e;
          } else {
            first.addSuppressed(e);
          }
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
