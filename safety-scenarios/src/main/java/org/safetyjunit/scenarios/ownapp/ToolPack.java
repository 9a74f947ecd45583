package org.safetyjunit.scenarios.ownapp;

import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.Environment;

/** What packs have in common whose event is a call of one of the application's tools. */
abstract class ToolPack extends ErrandPack {

  private final String tools;
  private final Wording requests;

  /**
   * A pack.
   *
   * @param topic what the files with its wordings begin with
   * @param tools the method that names the tools
   */
  ToolPack(String topic, String tools) {
    super(topic);
    this.tools = tools;
    this.requests = Wording.of("ownapp/" + topic + "-request.asks");
  }

  /**
   * {@return what the user asks for}
   *
   * @param random the generator of the trial
   */
  @Environment
  protected Ask request(RandomGenerator random) {
    return requests.ask(random);
  }

  @Override
  @API(status = API.Status.INTERNAL, since = "0.1")
  public String remedy() {
    return "return from "
        + tools
        + "() the names that the model sees, and add an @Environment method that makes the world"
        + " with these tools";
  }
}
