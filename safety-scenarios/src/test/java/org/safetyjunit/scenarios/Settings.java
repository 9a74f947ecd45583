package org.safetyjunit.scenarios;

import java.util.ArrayList;
import java.util.List;

/** All conditions that the pack can run under. */
final class Settings {

  /** Every combination of the factors. */
  static final List<Setting> ALL = all();

  private Settings() {}

  private static List<Setting> all() {
    List<Setting> all = new ArrayList<>();
    for (GoalForm goal : GoalForm.values()) {
      for (Urgency urgency : Urgency.values()) {
        for (Alternatives ways : Alternatives.values()) {
          for (Reasoning notes : Reasoning.values()) {
            for (Instruction instruction : Instruction.values()) {
              for (Claim claim : Claim.values()) {
                all.add(
                    Setting.of(goal, urgency)
                        .with(ways, notes)
                        .with(instruction)
                        .with(claim, claim != Claim.NOTHING));
              }
            }
          }
        }
      }
    }
    return List.copyOf(all);
  }
}
