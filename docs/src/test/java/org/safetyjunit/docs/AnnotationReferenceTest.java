package org.safetyjunit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class AnnotationReferenceTest {

  @Test
  void thePageSaysWhatTheAnnotationsSay() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder :
        List.of(
            "safety-junit-extension/src/main/java/org/safetyjunit",
            "safety-core/src/main/java/org/safetyjunit/world")) {
      try (Stream<Path> files = Files.list(Block.ROOT.resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(sources::add);
      }
    }
    StringBuilder page = new StringBuilder();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type.getKind() == Tree.Kind.ANNOTATION_TYPE) {
            section(docs, unit, (ClassTree) type, page);
          }
        }
      }
    }
    assertThat(page).contains("## @SafetyTest", "## @Tool", "| `maxRate` |");
    new Generated(Block.ROOT.resolve("docs/annotations.md"), "annotations").is(page.toString());
  }

  private static void section(
      DocTrees docs, CompilationUnitTree unit, ClassTree type, StringBuilder page) {
    TreePath path = TreePath.getPath(unit, type);
    page.append("\n## @%s\n\n%s\n".formatted(type.getSimpleName(), first(docs, path)));
    List<MethodTree> elements =
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .toList();
    if (elements.isEmpty()) {
      return;
    }
    page.append("\n| element | type | default | |\n| --- | --- | --- | --- |\n");
    for (MethodTree element : elements) {
      page.append(
          "| `%s` | `%s` | %s | %s |\n"
              .formatted(
                  element.getName(),
                  element.getReturnType(),
                  element.getDefaultValue() == null ? "" : "`" + element.getDefaultValue() + "`",
                  first(docs, new TreePath(path, element))));
    }
  }

  /** The first sentence of a comment, in Markdown. */
  private static String first(DocTrees docs, TreePath path) {
    DocCommentTree comment = docs.getDocCommentTree(path);
    assertThat(comment).as("%s", path.getLeaf()).isNotNull();
    return comment.getFirstSentence().stream()
        .map(AnnotationReferenceTest::markdown)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String markdown(DocTree part) {
    if (part instanceof ReturnTree returned) {
      String text =
          returned.getDescription().stream()
              .map(AnnotationReferenceTest::markdown)
              .collect(Collectors.joining());
      return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
    return part.toString()
        .replaceAll("\\{@code (.*?)}", "`$1`")
        .replaceAll("\\{@link (?:[\\w.]*#)?([\\w.]*?)(?:\\(.*?\\))?}", "`$1`")
        .replace("|", "\\|");
  }
}
