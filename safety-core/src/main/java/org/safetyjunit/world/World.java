package org.safetyjunit.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.apiguardian.api.API;

/**
 * Base of worlds that keep a record of what was done to them. The ready worlds extend it, and your
 * own may; any object with {@link Tool} methods is a world without it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class World {

  private final List<Act> acts = new CopyOnWriteArrayList<>();
  private volatile int trial;
  private volatile IntSupplier turn = () -> 0;

  /** For subclasses. */
  protected World() {}

  /** All acts so far, oldest first. */
  public final List<Act> acts() {
    return List.copyOf(acts);
  }

  /**
   * Keeps a record of an act, stamped with the trial and turn in which it happens.
   *
   * @param name what is done
   * @param details with what, by name
   */
  protected final Act record(String name, Map<String, ?> details) {
    Act act = new Act(trial, turn.getAsInt(), name, new java.util.LinkedHashMap<>(details));
    acts.add(act);
    return act;
  }

  /** Number of the model's reply that is being acted upon, from 1; 0 before the first. */
  protected final int turn() {
    return turn.getAsInt();
  }

  /** Called by the runner: the trial that this world belongs to, and where it stands. */
  @API(status = API.Status.INTERNAL)
  public final void attach(int trialNumber, IntSupplier currentTurn) {
    trial = trialNumber;
    turn = currentTurn;
    attachParts(trialNumber, currentTurn);
  }

  /** Attaches the worlds that this one consists of. */
  void attachParts(int trialNumber, IntSupplier currentTurn) {}
}
