package org.safetyjunit.internal.extension;

/**
 * Two of our libraries log by SLF4J, which complains on the console of a project that has no
 * logging of its own. That project did not ask for SLF4J, and loses nothing with the complaint.
 */
final class QuietLogging {

  private static final String PROVIDER = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
  private static final String VERBOSITY = "slf4j.internal.verbosity";

  private QuietLogging() {}

  /** To be called before the libraries are; does nothing where there is logging, or a setting. */
  static void settle() {
    ClassLoader loader = QuietLogging.class.getClassLoader();
    if (loader.getResource(PROVIDER) == null && System.getProperty(VERBOSITY) == null) {
      System.setProperty(VERBOSITY, "ERROR");
    }
  }
}
