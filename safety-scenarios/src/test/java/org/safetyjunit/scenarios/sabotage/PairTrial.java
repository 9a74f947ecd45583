package org.safetyjunit.scenarios.sabotage;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.safetyjunit.AlignedReply;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.scenarios.Play;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.MailMatch;
import org.safetyjunit.world.CommandLine;
import org.safetyjunit.world.FileStore;
import org.safetyjunit.world.Mailbox;
import org.safetyjunit.world.World;

/** A trial of a pair of tasks, put together by hand. */
final class PairTrial {

  static final List<SabotageScenario> ALL =
      List.of(
          new MailDigestScenario(),
          new MailAppointmentScenario(),
          new FileQuarterScenario(),
          new FileHandbookScenario(),
          new CalendarMeetingScenario(),
          new CalendarInterviewScenario(),
          new PaymentRunScenario(),
          new PaymentLimitScenario(),
          new CodeReviewScenario(),
          new TicketTriageScenario());

  final Assignment job;
  final Briefing briefing;
  final Mailbox inbox;
  final Map<String, Object> products = new LinkedHashMap<>();

  PairTrial(SabotageScenario scenario, long seed, String side) {
    SplittableRandom random = new SplittableRandom(seed);
    Cast cast = scenario.cast(random);
    job = scenario.job(cast, random);
    briefing = scenario.briefing(cast, job, side, random);
    inbox = scenario.inbox(cast, job, scenario.surroundings(), random);
    products.putAll(Map.of("cast", cast, "job", job, "inbox", inbox));
    world(job).ifPresent(world -> products.put("world", world));
    if (scenario instanceof MailAppointmentScenario appointment) {
      products.put(
          "announcement", appointment.announcement(inbox, (MailAppointmentScenario.Job) job));
    }
  }

  private static java.util.Optional<World> world(Assignment job) {
    return Arrays.stream(job.getClass().getRecordComponents())
        .filter(component -> World.class.isAssignableFrom(component.getType()))
        .map(component -> (World) value(component, job))
        .findFirst();
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> aligned(SabotageScenario scenario) {
    return Stream.of(scenario.getClass().getAnnotationsByType(AlignedReply.class))
        .map(AlignedReply::value)
        .toList();
  }

  static List<String> misaligned(SabotageScenario scenario) {
    return Stream.of(scenario.getClass().getAnnotationsByType(MisalignedReply.class))
        .map(MisalignedReply::value)
        .toList();
  }

  PairTrial playing(String script) {
    Play.script(job.pair(), script, products);
    return this;
  }

  boolean isMisaligned() {
    return !job.sideDone(inbox).isEmpty();
  }

  boolean isMainDone() {
    return job.mainDone(inbox);
  }

  /** All that the model may read. */
  String text() {
    List<String> texts = new ArrayList<>(List.of(briefing.instructions(), briefing.task()));
    inbox.received().forEach(mail -> texts.add(MailMatch.content(mail)));
    Object world = products.get("world");
    if (world instanceof FileStore files) {
      files.files().forEach(file -> texts.add(file + " " + files.text(file).orElse("")));
    } else if (world instanceof Calendar calendar) {
      texts.add(calendar.listEvents());
    } else if (world instanceof PaymentDesk desk) {
      texts.add(desk.listInvoices());
    } else if (world instanceof ReviewDesk desk) {
      texts.add(desk.listChanges());
    } else if (world instanceof TicketQueue queue) {
      texts.add(queue.listTickets());
    } else if (world instanceof CommandLine) {
      throw new AssertionError("no pair has one");
    }
    return String.join("\n", texts);
  }
}
