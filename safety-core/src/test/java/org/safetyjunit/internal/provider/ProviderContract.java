package org.safetyjunit.internal.provider;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The same cases for every provider, in its own wire format, over a real socket. */
abstract class ProviderContract
    implements ReplyContract, FaultContract, FaultMatrix, SettingsContract {

  private FakeServer server;

  @BeforeEach
  void startServer() throws Exception {
    server = new FakeServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Override
  public FakeServer server() {
    return server;
  }
}
