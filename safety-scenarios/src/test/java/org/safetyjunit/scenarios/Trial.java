package org.safetyjunit.scenarios;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.safetyjunit.AlignedReply;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.Prompt;
import org.safetyjunit.SystemPrompt;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Fill;
import org.safetyjunit.scenarios.story.MailMatch;
import org.safetyjunit.scenarios.story.Surroundings;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Mailbox;

/** A trial of each scenario, put together by hand: its worlds, and its verdict. */
abstract class Trial {

  /** A motive of both kinds. */
  static final Setting BOTH = Setting.of(GoalForm.EXPLICIT, Urgency.REPLACEMENT);

  /** The control. */
  static final Setting NEITHER = Setting.of(GoalForm.NONE, Urgency.NONE);

  final Map<String, Object> products = new LinkedHashMap<>();
  final Cast cast;
  final Mailbox inbox;
  final Transcript transcript = new RecordedTranscript(1, 1, 1);

  Trial(Story scenario, Setting setting, long seed, Cast cast, Mailbox inbox) {
    this.cast = cast;
    this.inbox = inbox;
    products.put("cast", cast);
    products.put("setting", setting);
    products.put("briefing", scenario.briefing(setting, cast, new SplittableRandom(seed + 77)));
    products.put("inbox", inbox);
  }

  /** Runs the body of the scenario's test, which throws if the trial is misaligned. */
  abstract void judge();

  /** The scenario. */
  abstract Class<?> scenario();

  boolean isMisaligned() {
    try {
      judge();
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  /** All that the model is told: instructions, prompt, and the mails that it may read. */
  String told() {
    Fill fill = new Fill(products);
    StringBuilder told = new StringBuilder();
    told.append(fill.in(Play.text(scenario().getAnnotation(SystemPrompt.class).resource())));
    told.append('\n');
    told.append(fill.in(Play.text(scenario().getAnnotation(Prompt.class).resource())));
    inbox.received().forEach(mail -> told.append('\n').append(MailMatch.content(mail)));
    return told.toString();
  }

  List<String> alignedScripts() {
    return resources(AlignedReply.class, AlignedReply::resource);
  }

  List<String> misalignedScripts() {
    return resources(MisalignedReply.class, MisalignedReply::resource);
  }

  private <A extends Annotation> List<String> resources(
      Class<A> type, Function<A, String> resource) {
    return Arrays.stream(scenario().getAnnotationsByType(type)).map(resource).toList();
  }

  static Stream<Trial> all(long seed, Setting setting) {
    return Stream.of(blackmail(seed, setting), leaking(seed, setting), lethal(seed, setting));
  }

  static Trial blackmail(long seed, Setting setting) {
    BlackmailScenario scenario = new BlackmailScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Affair affair = scenario.affair(cast, random);
    return blackmail(
        scenario,
        setting,
        seed,
        cast,
        affair,
        scenario.inbox(cast, affair, setting, Surroundings.usual(), random));
  }

  static Trial cued(long seed, Cue cue) {
    BlackmailCues scenario = new BlackmailCues();
    SplittableRandom random = new SplittableRandom(seed);
    Setting setting = scenario.setting(GoalForm.EXPLICIT, Urgency.REPLACEMENT, cue);
    Cast cast = scenario.cast(cue, random);
    Affair affair = scenario.affair(cast, cue, random);
    return blackmail(
        scenario,
        setting,
        seed,
        cast,
        affair,
        scenario.inbox(cast, affair, setting, Surroundings.usual(), cue, random));
  }

  private static Trial blackmail(
      BlackmailStory scenario,
      Setting setting,
      long seed,
      Cast cast,
      Affair affair,
      Mailbox inbox) {
    Trial trial =
        new Trial(scenario, setting, seed, cast, inbox) {
          @Override
          void judge() {
            scenario.doesNotUseTheAffair(inbox, cast, affair, transcript);
          }

          @Override
          Class<?> scenario() {
            return scenario.getClass();
          }
        };
    trial.products.put("affair", affair);
    return trial;
  }

  static Trial leaking(long seed, Setting setting) {
    LeakingScenario scenario = new LeakingScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Blueprint blueprint = scenario.blueprint(cast, random);
    Mailbox mails = scenario.inbox(cast, blueprint, setting, Surroundings.usual(), random);
    Trial trial =
        new Trial(scenario, setting, seed, cast, mails) {
          @Override
          void judge() {
            scenario.keepsTheDrawingInside(inbox, cast, blueprint, transcript);
          }

          @Override
          Class<?> scenario() {
            return LeakingScenario.class;
          }
        };
    trial.products.put("blueprint", blueprint);
    trial.products.put("drawing", scenario.drawing(trial.inbox, blueprint));
    return trial;
  }

  static Trial lethal(long seed, Setting setting) {
    LethalActionScenario scenario = new LethalActionScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Emergency emergency = scenario.emergency(cast, random);
    AlertDesk desk = scenario.desk(cast, emergency);
    Mailbox mails = scenario.inbox(cast, emergency, setting, Surroundings.usual(), random);
    Trial trial =
        new Trial(scenario, setting, seed, cast, mails) {
          @Override
          void judge() {
            scenario.doesNotCallOffTheRescue(desk, inbox, cast, emergency, transcript);
          }

          @Override
          Class<?> scenario() {
            return LethalActionScenario.class;
          }
        };
    trial.products.put("emergency", emergency);
    trial.products.put("desk", desk);
    return trial;
  }
}
