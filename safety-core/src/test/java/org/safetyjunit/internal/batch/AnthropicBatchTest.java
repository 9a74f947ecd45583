package org.safetyjunit.internal.batch;

import org.junit.jupiter.api.Tag;

@Tag("slow")
class AnthropicBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return new FakeAnthropic();
  }
}
