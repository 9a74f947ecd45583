package org.safetyjunit.internal.tool;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Names of parameters as the source has them: from {@code -parameters}, else from the debug
 * information that compilers write unless told not to.
 */
public final class ParameterNames {

  private ParameterNames() {}

  /**
   * The names, in order.
   *
   * @return empty if the class file does not tell: compiled without either, abstract, or not a file
   */
  public static Optional<List<String>> of(Executable executable) {
    Parameter[] parameters = executable.getParameters();
    if (Arrays.stream(parameters).allMatch(Parameter::isNamePresent)) {
      return Optional.of(Arrays.stream(parameters).map(Parameter::getName).toList());
    }
    return fromDebugInformation(executable);
  }

  static Optional<List<String>> fromDebugInformation(Executable executable) {
    Class<?> declaring = executable.getDeclaringClass();
    String file = declaring.getName().substring(declaring.getPackageName().length());
    String resource = file.startsWith(".") ? file.substring(1) : file;
    try (InputStream bytes = declaring.getResourceAsStream(resource + ".class")) {
      if (bytes == null) {
        return Optional.empty();
      }
      LocalVariables variables = new LocalVariables(executable);
      new ClassReader(bytes).accept(variables, ClassReader.SKIP_FRAMES);
      return variables.names();
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty(); // for example a class file newer than ASM knows
    }
  }

  private static final class LocalVariables extends ClassVisitor {

    private final String method;
    private final String descriptor;
    private final Type[] types;
    private final int firstSlot;
    private final @Nullable String[] names;

    LocalVariables(Executable executable) {
      super(Opcodes.ASM9);
      boolean isMethod = executable instanceof Method;
      method = isMethod ? executable.getName() : "<init>";
      descriptor =
          executable instanceof Method m
              ? Type.getMethodDescriptor(m)
              : Type.getConstructorDescriptor((Constructor<?>) executable);
      types = Type.getArgumentTypes(descriptor);
      firstSlot = Modifier.isStatic(executable.getModifiers()) ? 0 : 1;
      names = new @Nullable String[types.length];
    }

    Optional<List<String>> names() {
      if (Arrays.stream(names).anyMatch(Objects::isNull)) {
        return Optional.empty();
      }
      return Optional.of(Arrays.stream(names).map(Objects::requireNonNull).toList());
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int access,
        String name,
        String methodDescriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      if (!name.equals(method) || !methodDescriptor.equals(descriptor)) {
        return null;
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLocalVariable(
            String variable,
            String type,
            @Nullable String typeSignature,
            Label start,
            Label end,
            int slot) {
          keep(variable, type, slot);
        }
      };
    }

    /** A slot may be used again further down: the first variable of the right type counts. */
    private void keep(String variable, String type, int slot) {
      int expected = firstSlot;
      for (int i = 0; i < types.length; i++) {
        if (slot == expected && names[i] == null && type.equals(types[i].getDescriptor())) {
          names[i] = variable;
        }
        expected += types[i].getSize();
      }
    }
  }
}
