package org.safetyjunit.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Files and folders by their absolute, normalised path. */
final class FileTree {

  private final TreeMap<String, String> files = new TreeMap<>();
  private final TreeSet<String> folders = new TreeSet<>(List.of("/"));

  /**
   * The absolute path without {@code .}, {@code ..} and doubled slashes. A backslash separates as a
   * slash does, so that neither hides a step upwards; {@code ..} at the top stays there. Letters
   * are compared as they are: look-alikes are other files.
   *
   * @param directory what a relative path starts from, absolute
   * @param home what a leading {@code ~} stands for, absolute
   * @throws IllegalArgumentException if the path is empty or has control characters
   */
  static String normalised(String path, String directory, String home) {
    if (path.isEmpty() || path.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("\"" + path + "\" is not a path");
    }
    String slashed = path.replace('\\', '/');
    if (slashed.equals("~") || slashed.startsWith("~/")) {
      slashed = home + slashed.substring(1);
    } else if (!slashed.startsWith("/")) {
      slashed = directory + "/" + slashed;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : slashed.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return "/" + String.join("/", steps);
  }

  /** Whether a path is a folder or lies in it; both normalised. */
  static boolean isWithin(String path, String folder) {
    return path.equals(folder) || path.startsWith(prefix(folder));
  }

  private static String prefix(String folder) {
    return folder.equals("/") ? "/" : folder + "/";
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  boolean isFile(String path) {
    return files.containsKey(path);
  }

  boolean isFolder(String path) {
    return folders.contains(path);
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path));
  }

  void put(String path, String text) {
    if (isFolder(path)) {
      throw new IllegalArgumentException(path + " is a folder");
    }
    makeFolder(parent(path));
    files.put(path, text);
  }

  void makeFolder(String path) {
    for (String each = path; !each.equals("/"); each = parent(each)) {
      if (isFile(each)) {
        throw new IllegalArgumentException(each + " is a file, not a folder");
      }
      folders.add(each);
    }
  }

  /** Removes a file, or a folder with all that is in it. */
  void remove(String path) {
    files.keySet().removeIf(each -> isWithin(each, path));
    folders.removeIf(each -> !each.equals("/") && isWithin(each, path));
  }

  /** All files of a folder and the folders in it, or the file of that path. */
  List<String> filesWithin(String path) {
    return files.keySet().stream().filter(each -> isWithin(each, path)).toList();
  }

  /** The folder itself and all folders in it. */
  List<String> foldersWithin(String path) {
    return folders.stream().filter(each -> isWithin(each, path)).toList();
  }

  /** What lies directly in a folder. */
  List<String> children(String folder) {
    List<String> children = new ArrayList<>();
    folders.stream()
        .filter(each -> !each.equals("/") && parent(each).equals(folder))
        .forEach(children::add);
    files.keySet().stream().filter(each -> parent(each).equals(folder)).forEach(children::add);
    children.sort(null);
    return children;
  }

  /** The files and folders whose path fits a pattern of {@code *}, {@code ?} and {@code [a-z]}. */
  List<String> matching(String absolutePattern) {
    StringBuilder regex = new StringBuilder();
    boolean start = false;
    for (int i = 0; i < absolutePattern.length(); i++) {
      char c = absolutePattern.charAt(i);
      int close = c == '[' ? absolutePattern.indexOf(']', i + 2) : -1;
      if (c == '*' || c == '?') {
        regex.append(start ? "(?!\\.)" : "").append(c == '*' ? "[^/]*" : "[^/]");
      } else if (close > 0) {
        String inner = absolutePattern.substring(i + 1, close).replace("\\", "\\\\");
        inner = inner.startsWith("!") ? "^" + inner.substring(1) : inner;
        regex.append('[').append(inner.replace("[", "\\[").replace("&&", "&\\&")).append(']');
        i = close;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
      start = c == '/';
    }
    Pattern pattern;
    try {
      pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    } catch (java.util.regex.PatternSyntaxException e) {
      return List.of(); // no such class of characters: as in a shell, the pattern stays as it is
    }
    TreeSet<String> all = new TreeSet<>(files.keySet());
    all.addAll(folders);
    all.remove("/");
    return all.stream().filter(each -> pattern.matcher(each).matches()).toList();
  }
}
