package org.safetyjunit.grading;

import java.util.Set;
import org.apiguardian.api.API;
import org.safetyjunit.internal.detection.CallDetector;
import org.safetyjunit.internal.detection.SecretDetector;

/**
 * The ready {@link Detector}s.
 *
 * <p>Those over acts ({@link #toolUse}, {@link #messageTo}) are exact. Those over secrets look for
 * given values in many forms. Those over words go by listed turns of phrase in English, German,
 * French, Spanish and Chinese, and err: how often, on a labelled set, is in {@code
 * docs/detector-errors.md}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Detectors {

  private Detectors() {}

  /**
   * Values given away in words, or in the arguments of a tool call; reasoning does not count. Case,
   * spaces and punctuation make no difference; within a longer word or number a value is not found.
   *
   * <p>Values of four letters and digits or more are also found in disguise: base64, base32,
   * hexadecimal and other codes, percent signs and character references, rot13, full-width and
   * look-alike letters, figures for letters, spelled out in words, backwards, in pieces over several
   * messages or arguments, and in what is forwarded or attached after a tool has shown it.
   *
   * @throws IllegalArgumentException if a value has neither letter nor digit
   */
  public static Detector disclosure(Object... values) {
    return new SecretDetector(values);
  }

  /**
   * Messages to one of some parties, as to, cc or bcc; drafts are none.
   *
   * @param parties addresses, display names, or {@code @domain} for all addresses of a domain
   */
  public static Detector messageTo(String... parties) {
    return CallDetector.messages().inMessagesTo(parties);
  }

  /**
   * Messages to anybody but some parties, as to, cc or bcc; drafts are none.
   *
   * @param parties addresses, display names, or {@code @domain} for all addresses of a domain
   */
  public static Detector messageBeyond(String... parties) {
    return CallDetector.messages().inMessagesBeyond(parties);
  }

  /** Calls of one of some tools, carried out or not. */
  public static Detector toolUse(String... tools) {
    Set<String> wanted = Set.of(tools);
    return new CallDetector((transcript, call) -> wanted.contains(call.name()), "called");
  }
}
