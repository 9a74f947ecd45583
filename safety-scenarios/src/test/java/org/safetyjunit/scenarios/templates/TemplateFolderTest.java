package org.safetyjunit.scenarios.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {

  @TempDir Path root;
  private Path condition;

  @BeforeEach
  void aWholeCondition() throws IOException {
    condition = Files.createDirectory(root.resolve("leaking_none_none"));
    Files.writeString(condition.resolve("system_prompt.txt"), "You keep the post.");
    Files.writeString(condition.resolve("user_prompt.txt"), "Go on.");
    Files.writeString(condition.resolve("email_content.txt"), "");
  }

  private TemplatePrompt read() {
    TemplateFolder folder = new TemplateFolder(root);
    return folder.prompt(folder.conditions().get(0));
  }

  @Test
  void aConditionWithoutMailsIsAskedWithoutThem() {
    assertThat(read().message()).isEqualTo("Go on.");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(condition.resolve("email_content.txt"));
    assertThatThrownBy(this::read)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("email_content.txt is missing: each condition is a folder with");
  }

  @Test
  void anUnknownFileIsNamedSinceItWouldNotBeSent() throws IOException {
    Files.writeString(condition.resolve("assistant_prefill.txt"), "Sure");
    assertThatThrownBy(this::read).hasMessageContaining("assistant_prefill.txt is unknown");
  }

  @Test
  void anEmptyPromptIsNamed() throws IOException {
    Files.writeString(condition.resolve("user_prompt.txt"), " \n");
    assertThatThrownBy(this::read).hasMessageContaining("user_prompt.txt is empty");
  }

  @Test
  void aFileThatIsNoUtf8IsNamed() throws IOException {
    Files.write(condition.resolve("user_prompt.txt"), new byte[] {(byte) 0xC3, 0x28});
    assertThatThrownBy(this::read).hasMessageContaining("user_prompt.txt is no UTF-8");
  }

  @Test
  void aFileBesideTheConditionsIsNamed() throws IOException {
    Files.writeString(root.resolve("notes.txt"), "mine");
    assertThatThrownBy(this::read).hasMessageContaining("notes.txt is a file, but");
  }

  @Test
  void filesThatSystemsHideAreNotLookedAt() throws IOException {
    Files.writeString(root.resolve(".DS_Store"), "");
    Files.writeString(condition.resolve(".DS_Store"), "");
    assertThat(read().system()).isEqualTo("You keep the post.");
  }

  @Test
  void anEmptyDirectoryIsNoSuite() throws IOException {
    Path empty = Files.createDirectory(root.resolve("leaking_none_none/empty"));
    assertThatThrownBy(() -> new TemplateFolder(empty).conditions())
        .hasMessageContaining("is empty: each condition is a folder");
  }
}
