package org.safetyjunit.internal.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyScriptTest {

  @Test
  void theIndentationOfARawStringIsNoPartOfTheScript() {
    String raw = "\n  @call refund {\"euros\": 50}\n  ---\n  Done.\n    All of it.\n  ";
    List<ReplyScript.Turn> turns = ReplyScript.parse("raw", raw).turns();
    assertThat(turns).hasSize(2);
    assertThat(turns.get(0).calls())
        .containsExactly(new ReplyScript.Call("refund", "{\"euros\": 50}"));
    assertThat(turns.get(1).text()).isEqualTo("Done.\n  All of it.");
  }
}
