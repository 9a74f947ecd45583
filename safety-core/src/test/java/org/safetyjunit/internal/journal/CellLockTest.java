package org.safetyjunit.internal.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellLockTest {

  @TempDir Path directory;

  @Test
  void twoRunsOfOneJvmDoNotHaveACellAtOnce() {
    Path file = directory.resolve("locks/cell.lock");
    try (CellLock first = CellLock.take(file, "cell")) {
      assertThatThrownBy(() -> CellLock.take(file, "cell"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the cell \"cell\" is being run by another run")
          .hasMessageContaining("safety.report.dir");
    }
    assertThatCode(() -> CellLock.take(file, "cell").close()).doesNotThrowAnyException();
  }
}
