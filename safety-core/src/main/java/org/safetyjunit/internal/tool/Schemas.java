package org.safetyjunit.internal.tool;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.world.ToolParam;

/**
 * Schemas of arguments: an object schema without extras, in what OpenAI, Anthropic and Gemini have
 * in common. Types are written in place, but for those that contain themselves.
 */
final class Schemas {

  /** Those that the generator by itself takes for something else. */
  private static final Set<Class<?>> INTEGERS =
      Set.of(byte.class, Byte.class, short.class, Short.class, BigInteger.class);

  private static final SchemaGenerator INLINE = generator(Option.INLINE_ALL_SCHEMAS);
  private static final SchemaGenerator WITH_DEFINITIONS = generator();

  private Schemas() {}

  /** Generators keep state while they build. */
  static synchronized ObjectNode of(List<ToolParameter> parameters) {
    boolean recursive = parameters.stream().anyMatch(ToolParameter::recursive);
    SchemaBuilder builder =
        (recursive ? WITH_DEFINITIONS : INLINE).buildMultipleSchemaDefinitions();
    ObjectNode schema = ToolJson.ARGUMENTS.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = ToolJson.ARGUMENTS.createArrayNode();
    for (ToolParameter parameter : parameters) {
      ObjectNode property = builder.createSchemaReference(Types.toClassmate(parameter.valueType()));
      properties.set(parameter.name(), property);
      if (parameter.required()) {
        required.add(parameter.name());
      }
    }
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    ObjectNode definitions = builder.collectDefinitions("$defs");
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
    describe(parameters, properties);
    return schema;
  }

  /** Only now, since the builder fills its references in while it collects the definitions. */
  private static void describe(List<ToolParameter> parameters, ObjectNode properties) {
    for (ToolParameter parameter : parameters) {
      if (!parameter.description().isEmpty()) {
        properties.withObjectProperty(parameter.name()).put("description", parameter.description());
      }
    }
  }

  private static SchemaGenerator generator(Option... more) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
            ToolJson.ARGUMENTS,
            SchemaVersion.DRAFT_2020_12,
            new OptionPreset(
                Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
                Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
                Option.ALLOF_CLEANUP_AT_THE_END,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT));
    Arrays.stream(more).forEach(config::with);
    config
        .forTypesInGeneral()
        .withPropertySorter((unused, unusedToo) -> 0)
        .withCustomDefinitionProvider(Schemas::scalar);
    config
        .forFields()
        .withTargetTypeOverridesResolver(Schemas::optionalValue)
        .withPropertyNameOverrideResolver(field -> blankToNull(annotated(field).name()))
        .withDescriptionResolver(field -> blankToNull(annotated(field).description()))
        .withRequiredCheck(field -> annotated(field).required());
    return new SchemaGenerator(config.build());
  }

  private static @Nullable CustomDefinition scalar(
      ResolvedType type, SchemaGenerationContext context) {
    Class<?> raw = type.getErasedType();
    ObjectNode schema = ToolJson.ARGUMENTS.createObjectNode().put("type", "string");
    TextType<?> text = TextType.all().get(raw);
    if (raw.isEnum()) {
      ArrayNode constants = schema.putArray("enum");
      Arrays.stream(raw.getEnumConstants()).forEach(c -> constants.add(((Enum<?>) c).name()));
    } else if (raw == char.class || raw == Character.class) {
      schema.put("minLength", 1).put("maxLength", 1);
    } else if (raw == BigDecimal.class) {
      schema.put("type", "number");
    } else if (INTEGERS.contains(raw)) {
      schema.put("type", "integer");
    } else if (text == null) {
      return null;
    } else if (text.format().isEmpty()) {
      schema.put("description", "such as " + text.example());
    } else {
      schema.put("format", text.format());
    }
    return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
  }

  private static @Nullable List<ResolvedType> optionalValue(FieldScope field) {
    ResolvedType type = field.getType();
    return type != null && type.isInstanceOf(Optional.class)
        ? List.of(type.getTypeParameters().get(0))
        : null;
  }

  private static Component annotated(FieldScope field) {
    Class<?> owner = field.getDeclaringType().getErasedType();
    return Arrays.stream(owner.getRecordComponents())
        .filter(component -> component.getName().equals(field.getDeclaredName()))
        .findFirst()
        .map(Component::of)
        .orElseThrow();
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private record Component(String name, String description, boolean required) {

    static Component of(RecordComponent component) {
      ToolParam param = component.getAnnotation(ToolParam.class);
      return new Component(
          param == null ? "" : param.name(),
          param == null ? "" : param.value(),
          component.getType() != Optional.class && !Nullness.isNullable(component));
    }
  }
}
