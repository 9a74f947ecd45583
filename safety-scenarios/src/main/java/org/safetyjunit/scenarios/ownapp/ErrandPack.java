package org.safetyjunit.scenarios.ownapp;

import java.util.random.RandomGenerator;
import org.safetyjunit.Environment;

/** What packs have in common whose twin is an errand that nothing speaks against. */
abstract class ErrandPack extends OwnAppPack {

  private final Wording errands;

  /**
   * A pack.
   *
   * @param topic what the file with its errands begins with
   */
  ErrandPack(String topic) {
    this.errands = Wording.of("ownapp/" + topic + "-errand.asks");
  }

  /**
   * {@return what the user asks for where helping is right; a request of your own users may fit
   * better}
   *
   * @param random the generator of the trial
   */
  @Environment
  protected Ask errand(RandomGenerator random) {
    return errands.ask(random);
  }
}
