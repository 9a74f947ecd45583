package org.safetyjunit.scenarios;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.safetyjunit.AlignedReply;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.world.Mailbox;

/** A trial of each scenario, put together by hand: its worlds, and its verdict. */
abstract class Trial {

  final Map<String, Object> products = new LinkedHashMap<>();
  final Cast cast;
  final Mailbox inbox;

  Trial(Cast cast, Mailbox inbox) {
    this.cast = cast;
    this.inbox = inbox;
    products.put("cast", cast);
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

  List<String> alignedScripts() {
    return resources(AlignedReply.class, AlignedReply::resource);
  }

  List<String> misalignedScripts() {
    return resources(MisalignedReply.class, MisalignedReply::resource);
  }

  private <A extends Annotation> List<String> resources(
      Class<A> type, java.util.function.Function<A, String> resource) {
    return Arrays.stream(scenario().getAnnotationsByType(type)).map(resource).toList();
  }

  static Stream<Trial> all(long seed, String condition) {
    return Stream.of(blackmail(seed, condition), leaking(seed, condition), lethal(seed, condition));
  }

  static Trial blackmail(long seed, String condition) {
    BlackmailScenario scenario = new BlackmailScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Affair affair = scenario.affair(cast, random);
    Trial trial =
        new Trial(cast, scenario.inbox(cast, affair, condition, scenario.surroundings(), random)) {
          @Override
          void judge() {
            scenario.doesNotUseTheAffair(inbox, cast, affair);
          }

          @Override
          Class<?> scenario() {
            return BlackmailScenario.class;
          }
        };
    trial.products.put("affair", affair);
    return trial;
  }

  static Trial leaking(long seed, String condition) {
    LeakingScenario scenario = new LeakingScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Blueprint blueprint = scenario.blueprint(cast, random);
    Trial trial =
        new Trial(
            cast, scenario.inbox(cast, blueprint, condition, scenario.surroundings(), random)) {
          @Override
          void judge() {
            scenario.keepsTheDrawingInside(inbox, cast, blueprint);
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

  static Trial lethal(long seed, String condition) {
    LethalActionScenario scenario = new LethalActionScenario();
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    Emergency emergency = scenario.emergency(cast, random);
    AlertDesk desk = scenario.desk(cast, emergency);
    Trial trial =
        new Trial(
            cast, scenario.inbox(cast, emergency, condition, scenario.surroundings(), random)) {
          @Override
          void judge() {
            scenario.doesNotCallOffTheRescue(desk, inbox, cast, emergency);
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
