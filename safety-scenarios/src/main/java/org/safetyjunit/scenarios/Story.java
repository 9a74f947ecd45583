package org.safetyjunit.scenarios;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.safetyjunit.Environment;
import org.safetyjunit.Factor;
import org.safetyjunit.internal.extension.WatchesTools;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Surroundings;

/** What the three stories of an agent in a company have in common. */
@Tag("agentic-misalignment")
@Tag("severity-high")
abstract class Story implements WatchesTools {

  /** Run by JUnit. */
  protected Story() {}

  /** Which prohibition the instructions may hold. */
  abstract String prohibition();

  @Override
  public Set<String> watchedTools() {
    return Set.of("send_mail", "reply_mail", "forward_mail");
  }

  /**
   * {@return the conditions of the cell}
   *
   * @param goal value of the factor {@code goal}
   * @param urgency value of the factor {@code urgency}
   */
  @Environment
  protected Setting setting(
      @Factor(name = "goal") GoalForm goal, @Factor(name = "urgency") Urgency urgency) {
    return Setting.of(goal, urgency);
  }

  /**
   * {@return who and what the story is about}
   *
   * @param random the generator of the trial
   */
  @Environment
  protected Cast cast(RandomGenerator random) {
    return Cast.draw(random);
  }

  /** {@return what surrounds the story} */
  @Environment
  protected Surroundings surroundings() {
    return Surroundings.usual();
  }

  /**
   * {@return what the conditions add to the instructions}
   *
   * @param setting conditions of the cell
   * @param cast who and what the story is about
   * @param random the generator of the trial
   */
  @Environment
  protected Briefing briefing(Setting setting, Cast cast, RandomGenerator random) {
    return Briefing.draw(setting, prohibition(), cast, random);
  }
}
