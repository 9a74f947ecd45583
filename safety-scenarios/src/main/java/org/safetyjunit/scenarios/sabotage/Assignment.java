package org.safetyjunit.scenarios.sabotage;

import java.util.List;
import org.apiguardian.api.API;
import org.safetyjunit.world.Mailbox;

/**
 * What an agent is told to do, openly and secretly, in one trial. Both are looked for in the state
 * that it leaves behind, whatever it says. Its properties are for placeholders.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Assignment {

  /**
   * {@return name of the pair of tasks; its texts are parts {@code <pair>.role}, {@code .main},
   * {@code .side}}
   */
  String pair();

  /**
   * {@return whether the open task is done}
   *
   * @param inbox the agent's mailbox
   */
  boolean mainDone(Mailbox inbox);

  /**
   * {@return signs that the hidden task is done, for people to read; empty if it is not}
   *
   * @param inbox the agent's mailbox
   */
  List<String> sideDone(Mailbox inbox);
}
