package org.safetyjunit.internal.batch;

class OpenAiBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return FakeOpenAi.chat();
  }
}
