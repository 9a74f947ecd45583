package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Optional}: absent and null are both empty. */
final class OptionalDeserializer extends JsonDeserializer<Optional<?>>
    implements ContextualDeserializer {

  private final @Nullable JsonDeserializer<Object> value;

  OptionalDeserializer() {
    this(null);
  }

  private OptionalDeserializer(@Nullable JsonDeserializer<Object> value) {
    this.value = value;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) throws JsonMappingException {
    JavaType type = property == null ? context.getContextualType() : property.getType();
    return new OptionalDeserializer(
        context.findContextualValueDeserializer(type.containedTypeOrUnknown(0), property));
  }

  @Override
  public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (value == null) {
      throw new IllegalStateException("an Optional without a type");
    }
    return Optional.ofNullable(value.deserialize(parser, context));
  }

  @Override
  public Optional<?> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public Optional<?> getAbsentValue(DeserializationContext context) {
    return Optional.empty();
  }
}
