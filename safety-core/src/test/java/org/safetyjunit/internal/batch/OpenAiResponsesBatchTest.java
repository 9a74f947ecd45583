package org.safetyjunit.internal.batch;

class OpenAiResponsesBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return FakeOpenAi.responses();
  }
}
