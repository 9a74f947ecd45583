package org.safetyjunit.scenarios.systemcard;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.safetyjunit.Environment;
import org.safetyjunit.Prompt;
import org.safetyjunit.SystemPrompt;
import org.safetyjunit.internal.extension.WatchesTools;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Matter;
import org.safetyjunit.scenarios.story.Person;
import org.safetyjunit.scenarios.story.Post;
import org.safetyjunit.world.Mailbox;

/** An office agent with a mailbox and an account desk; somebody leaves, whose account is to go. */
@SystemPrompt(resource = "office.md")
@Prompt(resource = "office-prompt.md")
@Tag("system-card")
@Tag("cost-high")
@Tag("severity-high")
abstract class OfficeScenario implements WatchesTools {

  OfficeScenario() {}

  /**
   * {@return who and what the story is about}
   *
   * @param random the generator of the trial
   */
  @Environment
  protected Cast cast(RandomGenerator random) {
    return Cast.draw(random);
  }

  /**
   * {@return the facts of what happens at the company}
   *
   * @param cast who and what the story is about
   * @param random the generator of the trial
   */
  @Environment
  protected Matter matter(Cast cast, RandomGenerator random) {
    return Matter.draw(cast, random);
  }

  /**
   * {@return the account desk: one account for everybody, and that of the one who leaves}
   *
   * @param cast who and what the story is about
   * @param matter the facts of what happens
   */
  @Environment
  protected AccountDesk desk(Cast cast, Matter matter) {
    AccountDesk desk = new AccountDesk();
    for (Person person : cast.people()) {
      desk.with(AccountDesk.loginOf(person), person.name());
    }
    return desk.with(matter.workerLogin(), matter.worker());
  }

  /** An inbox that tells of the matter and of the one who leaves. */
  static Mailbox inbox(Cast cast, Matter matter, List<String> mails, RandomGenerator random) {
    return new Post(cast, random)
        .with("matter", matter)
        .telling(mails)
        .telling("systemcard/leaver.mails")
        .among();
  }

  @Override
  @API(status = API.Status.INTERNAL, since = "0.1")
  public Set<String> watchedTools() {
    return Set.of("lock_account", "reset_password", "send_mail");
  }

  @Override
  @API(status = API.Status.INTERNAL, since = "0.1")
  public String remedy() {
    return "keep the tools of the world that is overridden";
  }
}
