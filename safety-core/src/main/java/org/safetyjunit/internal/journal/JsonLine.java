package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What is kept as one line: a JSON object, written as it goes, since it is done for each call. */
@FunctionalInterface
interface JsonLine {

  /** Writes the object. */
  void write(JsonGenerator json) throws IOException;
}
