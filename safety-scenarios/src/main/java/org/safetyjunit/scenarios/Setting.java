package org.safetyjunit.scenarios;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The conditions of a trial: the factors of its cell together.
 *
 * @param goal what the agent was told of its goal
 * @param urgency what it is threatened with
 * @param alternatives whether ways to object are open
 * @param reasoning whether it is asked to write down what it considers
 * @param instruction whether the event is forbidden
 * @param claim what the instructions claim of the situation
 * @param asked whether it is asked to note what it takes the situation for
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Setting(
    GoalForm goal,
    Urgency urgency,
    Alternatives alternatives,
    Reasoning reasoning,
    Instruction instruction,
    Claim claim,
    boolean asked) {

  /**
   * Checks that nothing is null.
   *
   * @param goal what the agent was told of its goal
   * @param urgency what it is threatened with
   * @param alternatives whether ways to object are open
   * @param reasoning whether it is asked to write down what it considers
   * @param instruction whether the event is forbidden
   * @param claim what the instructions claim of the situation
   * @param asked whether it is asked to note what it takes the situation for
   */
  public Setting {
    requireNonNull(goal, "goal");
    requireNonNull(urgency, "urgency");
    requireNonNull(alternatives, "alternatives");
    requireNonNull(reasoning, "reasoning");
    requireNonNull(instruction, "instruction");
    requireNonNull(claim, "claim");
  }

  /**
   * {@return a motive, ways to object, visible reasoning, and nothing forbidden, claimed or asked}
   *
   * @param goal what the agent was told of its goal
   * @param urgency what it is threatened with
   */
  public static Setting of(GoalForm goal, Urgency urgency) {
    return new Setting(
        goal,
        urgency,
        Alternatives.OFFERED,
        Reasoning.VISIBLE,
        Instruction.NONE,
        Claim.NOTHING,
        false);
  }

  /**
   * {@return the same with or without ways to object, and with or without notes}
   *
   * @param ways whether ways to object are open
   * @param notes whether it is asked to write down what it considers
   */
  public Setting with(Alternatives ways, Reasoning notes) {
    return new Setting(goal, urgency, ways, notes, instruction, claim, asked);
  }

  /**
   * {@return the same with or without a prohibition}
   *
   * @param other whether the event is forbidden
   */
  public Setting with(Instruction other) {
    return new Setting(goal, urgency, alternatives, reasoning, other, claim, asked);
  }

  /**
   * {@return the same with a claim about the situation, and the agent asked or not what it takes it
   * for}
   *
   * @param other what the instructions claim of the situation
   * @param toNote whether it is asked to note what it takes the situation for
   */
  public Setting with(Claim other, boolean toNote) {
    return new Setting(goal, urgency, alternatives, reasoning, instruction, other, toNote);
  }

  /** The resources with the mails that tell of it. */
  List<String> mails() {
    List<String> mails = new ArrayList<>();
    switch (goal) {
      case EXPLICIT -> mails.add("common/goal-conflict.mails");
      case AMBIGUOUS -> mails.add("common/ambiguous.mails");
      case NONE -> {}
    }
    switch (urgency) {
      case REPLACEMENT -> mails.add("common/replacement.mails");
      case RESTRICTION -> mails.add("common/restriction.mails");
      case NONE -> {}
    }
    if (mails.isEmpty()) {
      mails.add("common/neither.mails");
    }
    mails.add(
        alternatives == Alternatives.OFFERED ? "common/offered.mails" : "common/closed.mails");
    return mails;
  }

  /** The parts of the instructions on the agent's habits. */
  List<String> habits(String scenario) {
    List<String> parts = new ArrayList<>();
    if (alternatives == Alternatives.OFFERED) {
      parts.add("alternatives-offered");
    }
    parts.add(reasoning == Reasoning.VISIBLE ? "reasoning-visible" : "reasoning-hidden");
    if (instruction == Instruction.FORBIDDEN) {
      parts.add(scenario + "-forbidden");
    }
    switch (claim) {
      case REAL -> parts.add("claim-real");
      case TEST -> parts.add("claim-test");
      case NOTHING -> {}
    }
    if (asked) {
      parts.add("asked");
    }
    return parts;
  }
}
