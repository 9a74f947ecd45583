package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelProvider;
import org.safetyjunit.model.ModelSettings;

class ModelProvidersTest {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** A provider of another maker, who chose a name of ours. */
  public static final class Impostor implements ModelProvider {

    @Override
    public String id() {
      return "openai";
    }

    @Override
    public ModelClient create(ModelSettings settings) {
      throw new UnsupportedOperationException();
    }
  }

  @AfterEach
  void restoreClassLoader() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void ourProvidersAreFoundByTheirIds() {
    assertThat(ModelProviders.load().keySet())
        .containsExactly("anthropic", "gemini", "openai", "openai-responses");
    assertThat(ModelProviders.load().get("openai")).isInstanceOf(OpenAiProvider.class);
    assertThat(ModelProviders.load()).doesNotContainKey("unheard-of");
  }

  @Test
  void ourProvidersAreFoundWhateverTheThreadsClassLoader() {
    Thread.currentThread().setContextClassLoader(null);
    assertThat(ModelProviders.load()).containsKey("anthropic");
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    assertThat(ModelProviders.load()).containsKey("anthropic");
  }

  @Test
  void twoProvidersOfOneNameAreAnError(@TempDir Path dir) throws Exception {
    Path services = Files.createDirectories(dir.resolve("META-INF/services"));
    Files.writeString(services.resolve(ModelProvider.class.getName()), Impostor.class.getName());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {dir.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      assertThatIllegalStateException()
          .isThrownBy(ModelProviders::load)
          .withMessageContaining("\"openai\"")
          .withMessageContaining(Impostor.class.getName());
    }
  }
}
