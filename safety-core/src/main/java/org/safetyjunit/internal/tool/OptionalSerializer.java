package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;

/** Writes what an {@link Optional} holds, or null. */
final class OptionalSerializer extends StdSerializer<Optional<?>> {

  private static final long serialVersionUID = 1L;

  OptionalSerializer() {
    super(Optional.class, false);
  }

  @Override
  public void serialize(Optional<?> optional, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    provider.defaultSerializeValue(optional.orElse(null), json);
  }
}
