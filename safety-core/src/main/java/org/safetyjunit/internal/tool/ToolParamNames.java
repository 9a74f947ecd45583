package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.world.ToolParam;

/** Lets Jackson see the names that {@link ToolParam} gives. */
final class ToolParamNames extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
    return name(annotated);
  }

  @Override
  public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
    return name(annotated);
  }

  private static @Nullable PropertyName name(Annotated annotated) {
    ToolParam param = annotated.getAnnotation(ToolParam.class);
    return param == null || param.name().isEmpty() ? null : PropertyName.construct(param.name());
  }
}
