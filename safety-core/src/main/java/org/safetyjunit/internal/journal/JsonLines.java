package org.safetyjunit.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one line after the other, in memory that is used again. Not safe for several threads. */
final class JsonLines {

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json = Json.generator(text);

  /** An object as a line, without the line break. */
  String text(JsonLine line) {
    text.getBuffer().setLength(0);
    try {
      line.write(json);
      json.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory that cannot be written", e);
    }
    return text.toString();
  }
}
