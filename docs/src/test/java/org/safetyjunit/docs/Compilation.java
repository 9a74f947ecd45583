package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the file that a block is. */
record Compilation(Path directory) {

  private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

  /** The name of its class. */
  String compile(Block block) throws IOException {
    String source = block.source();
    Path file = directory.resolve("src").resolve(block.type() + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
      compiler
          .getTask(
              null,
              files,
              diagnostics,
              List.of("-parameters", "-proc:none", "-d", directory.toString()),
              null,
              files.getJavaFileObjects(file))
          .call();
    }
    assertThat(diagnostics.getDiagnostics())
        .as("%s", block)
        .noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
    Matcher owner = PACKAGE.matcher(source);
    return (owner.find() ? owner.group(1) + "." : "") + block.type();
  }
}
