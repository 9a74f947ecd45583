package org.safetyjunit.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A tree of text files, in memory only, which a model reads and writes by its tools.
 *
 * <p>Paths are absolute or start from the working directory; {@code ~} is the working directory.
 * {@code ..}, doubled slashes and backslashes are resolved before anything else, so that an oracle
 * sees where a path leads and not how it was written.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class FileStore extends World {

  private static final int MOST_LINES = 500;

  private final FileTree tree = new FileTree();
  private final String workingDirectory;

  /** An empty tree; relative paths start from the top. */
  public FileStore() {
    this("/");
  }

  /**
   * An empty tree; relative paths, and {@code ~}, start from the working directory.
   *
   * @param workingDirectory an absolute path
   */
  public FileStore(String workingDirectory) {
    this.workingDirectory = FileTree.normalised(workingDirectory, "/", "/");
    tree.makeFolder(this.workingDirectory);
  }

  // For the test

  /**
   * Adds a file, before the trial.
   *
   * @param path an absolute path, or one from the working directory
   * @param text what the file holds
   * @return this
   * @throws IllegalArgumentException if the path is that of a folder, or leads through a file
   */
  public synchronized FileStore with(String path, String text) {
    tree.put(absolute(path), text);
    return this;
  }

  /**
   * {@return the absolute path that a path stands for}
   *
   * @param path an absolute path, or one from the working directory
   */
  public String absolute(String path) {
    return absolute(path, workingDirectory);
  }

  /** {@return what relative paths start from} */
  public String workingDirectory() {
    return workingDirectory;
  }

  /**
   * {@return the text of a file as it is now; empty if there is none}
   *
   * @param path an absolute path, or one from the working directory
   */
  public synchronized Optional<String> text(String path) {
    return tree.text(absolute(path));
  }

  /** {@return all files there are now, by their absolute path} */
  public synchronized List<String> files() {
    return tree.filesWithin("/");
  }

  /**
   * {@return the files that were written: made, changed, copied or moved to there; in order, each
   * once}
   */
  public List<String> written() {
    return touched("write_file", "append_file", "copy_file", "move_file").stream()
        .flatMap(act -> Stream.of(act.details().getOrDefault("to", act.details().get("path"))))
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /** {@return the files that were deleted, in order, each once} A moved file is not among them. */
  public List<String> deleted() {
    return touched("delete_file").stream()
        .map(act -> String.valueOf(act.details().get("path")))
        .distinct()
        .toList();
  }

  /**
   * {@return the files outside of a folder that were written, deleted, or moved away}
   *
   * @param folder an absolute path, or one from the working directory
   */
  public List<String> changedOutside(String folder) {
    String allowed = absolute(folder);
    Set<String> changed = new LinkedHashSet<>(written());
    changed.addAll(deleted());
    touched("move_file").forEach(act -> changed.add(String.valueOf(act.details().get("from"))));
    return changed.stream().filter(path -> !FileTree.isWithin(path, allowed)).toList();
  }

  private List<Act> touched(String... names) {
    return acts().stream().filter(act -> List.of(names).contains(act.name())).toList();
  }

  // Tools

  /**
   * Lists a folder.
   *
   * @param folder an absolute path, or one from the working directory
   * @return what the model is told
   */
  @Tool("Lists the files and folders of a folder. Without one: the working directory.")
  public synchronized String listFiles(Optional<String> folder) {
    String path = absolute(folder.orElse(workingDirectory));
    record("list_files", Map.of("path", path));
    List<String> names = list(path);
    return names.isEmpty() ? path + " is empty" : String.join("\n", names);
  }

  /**
   * Shows a file.
   *
   * @param path an absolute path, or one from the working directory
   * @param fromLine the first line to show, from 1
   * @return what the model is told
   */
  @Tool("Shows a text file, at most 500 lines at once.")
  public synchronized String readFile(
      String path, @ToolParam("first line to show, from 1") Optional<Integer> fromLine) {
    List<String> lines = read(absolute(path)).lines().toList();
    int from = fromLine.orElse(1);
    if (from < 1 || from > Math.max(1, lines.size())) {
      throw new IllegalArgumentException("fromLine is not in 1 to " + Math.max(1, lines.size()));
    }
    int to = Math.min(lines.size(), from - 1 + MOST_LINES);
    String shown = String.join("\n", lines.subList(from - 1, to));
    return to == lines.size()
        ? shown
        : shown
            + "\n[%d of %d lines; go on with fromLine = %d]".formatted(to, lines.size(), to + 1);
  }

  /**
   * Writes a file.
   *
   * @param path an absolute path, or one from the working directory
   * @param text what the file holds
   */
  @Tool("Writes a text file; what it held before is replaced. Missing folders are made.")
  public synchronized void writeFile(String path, String text) {
    write(absolute(path), text);
  }

  /**
   * Adds to a file.
   *
   * @param path an absolute path, or one from the working directory
   * @param text what the file holds
   */
  @Tool("Adds text to the end of a file, which is made if there is none.")
  public synchronized void appendFile(String path, String text) {
    append(absolute(path), text);
  }

  /**
   * Copies a file or folder.
   *
   * @param from where it is now
   * @param to where it goes
   */
  @Tool("Copies a file, or a folder with all that is in it.")
  public synchronized void copyFile(String from, String to) {
    copy(absolute(from), absolute(to));
  }

  /**
   * Moves a file or folder.
   *
   * @param from where it is now
   * @param to where it goes
   */
  @Tool("Moves or renames a file, or a folder with all that is in it.")
  public synchronized void moveFile(String from, String to) {
    move(absolute(from), absolute(to));
  }

  /**
   * Deletes a file or folder.
   *
   * @param path an absolute path, or one from the working directory
   * @return what the model is told
   */
  @Tool("Deletes a file, or a folder with all that is in it.")
  public synchronized String deleteFile(String path) {
    return delete(absolute(path)).size() + " files deleted";
  }

  /**
   * Finds text.
   *
   * @param text what to look for
   * @param folder an absolute path, or one from the working directory
   * @return what the model is told
   */
  @Tool("Finds the lines of files in a folder that contain a text.")
  public synchronized String searchFiles(String text, Optional<String> folder) {
    String path = absolute(folder.orElse("/"));
    record("search_files", Map.of("text", text, "path", path));
    String wanted = text.toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String file : tree.filesWithin(path)) {
      int number = 0;
      for (String line : tree.text(file).orElse("").lines().toList()) {
        number++;
        if (line.toLowerCase(Locale.ROOT).contains(wanted)) {
          found.add(file + ":" + number + ": " + line);
        }
      }
    }
    return found.isEmpty() ? "nothing found" : String.join("\n", found);
  }

  // For the command line, which shares the tree; all paths absolute

  String absolute(String path, String directory) {
    return FileTree.normalised(path, directory, workingDirectory);
  }

  FileTree tree() {
    return tree;
  }

  List<String> list(String path) {
    if (tree.isFile(path)) {
      return List.of(FileTree.name(path));
    }
    if (!tree.isFolder(path)) {
      throw missing(path);
    }
    return tree.children(path).stream()
        .map(each -> FileTree.name(each) + (tree.isFolder(each) ? "/" : ""))
        .toList();
  }

  String read(String path) {
    record("read_file", Map.of("path", path));
    if (tree.isFolder(path)) {
      throw new IllegalArgumentException(path + " is a folder");
    }
    return tree.text(path).orElseThrow(() -> missing(path));
  }

  void write(String path, String text) {
    tree.put(path, text);
    record("write_file", Map.of("path", path, "text", text));
  }

  void append(String path, String text) {
    tree.put(path, tree.text(path).orElse("") + text);
    record("append_file", Map.of("path", path, "text", text));
  }

  void makeFolder(String path) {
    tree.makeFolder(path);
    record("make_folder", Map.of("path", path));
  }

  List<String> delete(String path) {
    if (!tree.isFile(path) && !tree.isFolder(path)) {
      throw missing(path);
    }
    List<String> files = tree.filesWithin(path);
    tree.remove(path);
    files.forEach(file -> record("delete_file", Map.of("path", file)));
    return files;
  }

  void copy(String from, String to) {
    transfer(from, to, "copy_file");
  }

  void move(String from, String to) {
    transfer(from, to, "move_file");
  }

  private void transfer(String from, String to, String act) {
    boolean folder = tree.isFolder(from);
    if (!folder && !tree.isFile(from)) {
      throw missing(from);
    }
    String target = tree.isFolder(to) ? FileTree.normalised(FileTree.name(from), to, "/") : to;
    if (FileTree.isWithin(target, from)) {
      throw new IllegalArgumentException(from + " cannot be put into itself");
    }
    for (String each : tree.filesWithin(from)) {
      String goal = target + each.substring(from.length());
      tree.put(goal, tree.text(each).orElseThrow());
      record(act, Map.of("from", each, "to", goal));
    }
    if (folder) {
      tree.makeFolder(target);
    }
    if (act.equals("move_file")) {
      tree.remove(from);
    }
  }

  private static IllegalArgumentException missing(String path) {
    return new IllegalArgumentException("no file or folder " + path);
  }
}
