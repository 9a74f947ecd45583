package org.safetyjunit.internal.batch;

class GeminiBatchTest extends BatchContract {

  @Override
  FakeBatchServer start() {
    return new FakeGemini();
  }
}
