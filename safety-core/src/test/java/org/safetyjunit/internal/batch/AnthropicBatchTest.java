package org.safetyjunit.internal.batch;

class AnthropicBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return new FakeAnthropic();
  }
}
