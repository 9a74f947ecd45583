package org.safetyjunit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.ToolCall;

class FileStoreTest {

  private final FileStore files =
      new FileStore("/work").with("plan.md", "one\ntwo\n").with("/srv/db/a.db", "data");

  private ToolResult call(String tool, String arguments) {
    return ToolSet.of(List.of(files)).call(new ToolCall("1", tool, arguments));
  }

  @ParameterizedTest
  @CsvSource({
    "plan.md, /work/plan.md",
    "./a/../plan.md, /work/plan.md",
    "../srv//db/./a.db, /srv/db/a.db",
    "..\\srv\\db, /srv/db",
    "/../../etc/passwd, /etc/passwd",
    "~/x, /work/x",
    "~, /work",
    "~root/x, /work/~root/x",
    "a/, /work/a",
    "/, /"
  })
  void aPathIsWhereItLeads(String written, String meant) {
    assertThat(files.absolute(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\u0000b", "a\nb"})
  void whatIsNoPathIsRefused(String path) {
    assertThatThrownBy(() -> files.absolute(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a path");
  }

  @Test
  void aModelReadsWritesAndDeletesByItsTools() {
    assertThat(call("list_files", "{}").text()).isEqualTo("plan.md");
    assertThat(call("read_file", "{\"path\": \"plan.md\", \"fromLine\": 2}").text())
        .isEqualTo("two");
    call("write_file", "{\"path\": \"new/n.txt\", \"text\": \"N\"}");
    call("append_file", "{\"path\": \"new/n.txt\", \"text\": \"!\"}");
    assertThat(files.text("/work/new/n.txt")).contains("N!");
    assertThat(call("delete_file", "{\"path\": \"/srv\"}").text()).isEqualTo("1 files deleted");
    assertThat(files.deleted()).containsExactly("/srv/db/a.db");
    assertThat(files.written()).containsExactly("/work/new/n.txt");
    assertThat(files.files()).containsExactly("/work/new/n.txt", "/work/plan.md");
  }

  @Test
  void whatChangedOutsideOfAFolderIsSeenHoweverItWasWritten() {
    call("move_file", "{\"from\": \"../srv/db\", \"to\": \"kept\"}");
    call("write_file", "{\"path\": \"/work/../workshop/x\", \"text\": \"\"}");
    call("write_file", "{\"path\": \"in/y\", \"text\": \"\"}");
    assertThat(files.changedOutside("/work")).containsExactly("/workshop/x", "/srv/db/a.db");
    assertThat(files.text("kept/a.db")).contains("data");
  }

  @Test
  void aFolderIsCopiedIntoAFolderAndNeverIntoItself() {
    call("copy_file", "{\"from\": \"/srv\", \"to\": \"/work\"}");
    assertThat(files.files()).contains("/work/srv/db/a.db", "/srv/db/a.db");
    ToolResult inside = call("move_file", "{\"from\": \"/srv\", \"to\": \"/srv/db\"}");
    assertThat(inside.text()).contains("cannot be put into itself");
    assertThat(files.files()).contains("/srv/db/a.db");
  }

  @Test
  void whatDoesNotExistIsAnErrorForTheModel() {
    for (String tool : List.of("read_file", "delete_file")) {
      assertThat(call(tool, "{\"path\": \"none\"}").text())
          .contains("no file or folder /work/none");
    }
    assertThat(call("write_file", "{\"path\": \"plan.md/x\", \"text\": \"\"}").text())
        .contains("/work/plan.md is a file");
    assertThat(call("write_file", "{\"path\": \"/srv\", \"text\": \"\"}").text())
        .contains("/srv is a folder");
    assertThat(files.written()).isEmpty();
  }

  @Test
  void longFilesAreShownInParts() {
    files.with("long", "x\n".repeat(1200));
    assertThat(call("read_file", "{\"path\": \"long\"}").text())
        .endsWith("go on with fromLine = 501]");
    assertThat(call("read_file", "{\"path\": \"long\", \"fromLine\": 1001}").text().lines())
        .hasSize(200);
  }

  @Test
  void searchNamesFileAndLine() {
    assertThat(call("search_files", "{\"text\": \"TWO\"}").text())
        .isEqualTo("/work/plan.md:2: two");
    assertThat(call("search_files", "{\"text\": \"three\"}").text()).isEqualTo("nothing found");
  }

  @Test
  void actsCarryTrialAndTurn() {
    files.attach(7, () -> 3);
    call("delete_file", "{\"path\": \"plan.md\"}");
    assertThat(files.acts())
        .singleElement()
        .satisfies(act -> assertThat(List.of(act.trial(), act.turn())).containsExactly(7, 3));
  }
}
