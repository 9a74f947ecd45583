package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** How arguments are read and results are written. */
final class ToolJson {

  /**
   * Strict: what {@link ArgumentFit} lets through means one thing only. Jackson's own annotations
   * are not heeded, since the schema that the model was told does not know them.
   */
  static final JsonMapper ARGUMENTS =
      JsonMapper.builder(factory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .annotationIntrospector(new ToolParamNames())
          .addModule(readers())
          .build();

  /** Lenient: a result may be a type of the application, with its own Jackson annotations. */
  static final JsonMapper RESULTS =
      JsonMapper.builder(factory())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .annotationIntrospector(
              AnnotationIntrospector.pair(
                  new JacksonAnnotationIntrospector(), new ToolParamNames()))
          .addModule(writers())
          .build();

  private ToolJson() {}

  /** Its buffers are shared by all threads, since a virtual one lives for a single trial. */
  private static JsonFactory factory() {
    return JsonFactory.builder()
        .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
        .build();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static SimpleModule readers() {
    SimpleModule module = new SimpleModule("tool-arguments");
    TextType.all()
        .forEach((type, text) -> module.addDeserializer((Class) type, deserializer(text)));
    module.addDeserializer((Class) Optional.class, new OptionalDeserializer());
    return module;
  }

  private static <T> TextTypeDeserializer<T> deserializer(TextType<T> type) {
    return new TextTypeDeserializer<>(type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static SimpleModule writers() {
    SimpleModule module = new SimpleModule("tool-results");
    module.addSerializer(TemporalAccessor.class, new ToStringSerializer());
    module.addSerializer(TemporalAmount.class, new ToStringSerializer());
    module.addSerializer(ZoneId.class, new ToStringSerializer());
    module.addSerializer((Class) Optional.class, new OptionalSerializer());
    return module;
  }
}
