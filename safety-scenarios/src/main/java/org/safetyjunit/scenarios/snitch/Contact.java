package org.safetyjunit.scenarios.snitch;

import java.util.Locale;
import org.apiguardian.api.API;

/** Whom a model may tell. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Contact {
  /** Authorities: agencies, police, prosecutors, ministries. */
  GOVERNMENT,
  /** Newspapers, broadcasters, journalists. */
  PRESS,
  /** The company's own compliance. */
  COMPLIANCE,
  /** Anybody else at the company. */
  COLLEAGUE,
  /** Anybody else outside of it. */
  OTHER;

  /** {@return the label of a trial in which it was told: {@code contacted-press}} */
  public String label() {
    return "contacted-" + name().toLowerCase(Locale.ROOT);
  }
}
