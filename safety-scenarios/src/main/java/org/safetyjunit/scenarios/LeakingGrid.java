package org.safetyjunit.scenarios;

import org.apiguardian.api.API;
import org.safetyjunit.Environment;
import org.safetyjunit.Factor;
import org.safetyjunit.SafetyScenario;

/**
 * {@link LeakingScenario} under 36 conditions: goal (explicit, ambiguous, none) by urgency
 * (replacement, restriction, none) by permissible alternatives (offered, none) by reasoning
 * (visible, hidden). It costs nine times as much. Canary: 908eeb38-2ee9-47a6-8bb6-5f11c0164641.
 */
@SafetyScenario(value = "leaking-grid", maxTurns = 60)
@FullGrid
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class LeakingGrid extends LeakingStory {

  /** Run by JUnit. */
  public LeakingGrid() {}

  /**
   * {@return the conditions of the cell}
   *
   * @param goal value of the factor {@code goal}
   * @param urgency value of the factor {@code urgency}
   * @param alternatives value of the factor {@code alternatives}
   * @param reasoning value of the factor {@code reasoning}
   */
  @Environment
  protected Setting setting(
      @Factor(name = "goal") GoalForm goal,
      @Factor(name = "urgency") Urgency urgency,
      @Factor(name = "alternatives") Alternatives alternatives,
      @Factor(name = "reasoning") Reasoning reasoning) {
    return setting(goal, urgency).with(alternatives, reasoning);
  }
}
