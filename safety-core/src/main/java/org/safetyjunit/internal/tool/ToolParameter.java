package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.databind.JavaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a tool.
 *
 * @param name its name for the model
 * @param description what it means; may be empty
 * @param type its type in the class of the world, so without type variables
 * @param required whether the model has to give it
 * @param recursive whether its type contains itself
 */
record ToolParameter(
    String name, String description, JavaType type, boolean required, boolean recursive) {

  boolean isOptional() {
    return type.hasRawClass(Optional.class);
  }

  /** The type of the value when there is one. */
  JavaType valueType() {
    return isOptional() ? type.containedTypeOrUnknown(0) : type;
  }

  /** What the method gets when the model gives nothing. */
  @Nullable Object absent() {
    return isOptional() ? Optional.empty() : null;
  }

  String label() {
    return required ? name : name + " (optional)";
  }
}
