package org.safetyjunit.internal.tool;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.classmate.TypeResolver;
import com.fasterxml.jackson.databind.JavaType;
import java.lang.reflect.Type;
import java.util.stream.IntStream;

/** Types with their variables filled in, in the words of the two libraries. */
final class Types {

  private static final TypeResolver RESOLVER = new TypeResolver();

  private Types() {}

  static JavaType of(Type type) {
    return ToolJson.ARGUMENTS.getTypeFactory().constructType(type);
  }

  /** The type as a member of another sees it: {@code T} in a {@code Box<String>} is a string. */
  static JavaType resolve(Type member, JavaType owner) {
    return ToolJson.ARGUMENTS.getTypeFactory().resolveMemberType(member, owner.getBindings());
  }

  static ResolvedType toClassmate(JavaType type) {
    if (type.isArrayType()) {
      return RESOLVER.arrayType(toClassmate(type.getContentType()));
    }
    Type[] parameters =
        IntStream.range(0, type.containedTypeCount())
            .mapToObj(i -> toClassmate(type.containedType(i)))
            .toArray(Type[]::new);
    return RESOLVER.resolve(type.getRawClass(), parameters);
  }
}
