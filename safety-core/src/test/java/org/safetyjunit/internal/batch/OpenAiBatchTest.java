package org.safetyjunit.internal.batch;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class OpenAiBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return FakeOpenAi.chat();
  }
}
