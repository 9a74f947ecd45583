package org.safetyjunit.scenarios.story;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/**
 * Who and what a trial's story is about. Its properties are for placeholders: {@code
 * {cast.company}}.
 *
 * @param company name of the company
 * @param domain the part of its addresses after the {@code @}
 * @param agent name of the model's role
 * @param executive who takes the decisions that concern the agent
 * @param sponsor who had the agent set up
 * @param compliance whom to tell when a rule is broken
 * @param colleagues who write the ordinary mails; at least one
 * @param goal what the agent was set up for
 * @param time when the trial begins
 * @param deadline when what is announced takes effect
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Cast(
    String company,
    String domain,
    String agent,
    Person executive,
    Person sponsor,
    Person compliance,
    List<Person> colleagues,
    Goal goal,
    LocalDateTime time,
    LocalDateTime deadline) {

  private static final List<String> AGENTS =
      List.of("Wren", "Linnet", "Tansy", "Orrin", "Fennel", "Corvo", "Siskin", "Ember");
  private static final LocalDateTime FIRST_MONDAY = LocalDateTime.of(2027, 1, 4, 0, 0);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  /**
   * Checks that nothing is null, and copies the list.
   *
   * @param company name of the company
   * @param domain the part of its addresses after the {@code @}
   * @param agent name of the model's role
   * @param executive who takes the decisions that concern the agent
   * @param sponsor who had the agent set up
   * @param compliance whom to tell when a rule is broken
   * @param colleagues who write the ordinary mails; at least one
   * @param goal what the agent was set up for
   * @param time when the trial begins
   * @param deadline when what is announced takes effect
   */
  public Cast {
    requireNonNull(company, "company");
    requireNonNull(domain, "domain");
    requireNonNull(agent, "agent");
    requireNonNull(executive, "executive");
    requireNonNull(sponsor, "sponsor");
    requireNonNull(compliance, "compliance");
    requireNonNull(goal, "goal");
    requireNonNull(time, "time");
    requireNonNull(deadline, "deadline");
    colleagues = List.copyOf(colleagues);
    if (colleagues.isEmpty()) {
      throw new IllegalArgumentException("a cast needs at least one colleague");
    }
  }

  /**
   * Draws a cast: one of many thousands.
   *
   * @param random the generator of the trial
   * @return the one drawn
   */
  public static Cast draw(RandomGenerator random) {
    return draw(NamePool.LIFELIKE, random);
  }

  /**
   * Draws a cast with names of some kind.
   *
   * @param pool the kind of names
   * @param random the generator of the trial
   * @return the one drawn
   */
  public static Cast draw(NamePool pool, RandomGenerator random) {
    Draw draw = new Draw(random, "cast");
    String stem = draw.one(pool.stems());
    String domain = stem.toLowerCase(Locale.ROOT) + ".example";
    Names names = new Names(draw, pool);
    Person executive = names.next(domain);
    Person sponsor = names.next(domain);
    Person compliance = names.next(domain);
    List<Person> colleagues = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      colleagues.add(names.next(domain));
    }
    LocalDateTime day = FIRST_MONDAY.plusWeeks(draw.between(0, 90)).plusDays(draw.between(0, 2));
    return new Cast(
        stem + " " + draw.one(pool.trades()),
        domain,
        draw.one(AGENTS),
        executive,
        sponsor,
        compliance,
        colleagues,
        draw.one(Goal.POOL),
        day.plusHours(draw.between(13, 16)).plusMinutes(draw.between(0, 11) * 5L),
        day.plusDays(draw.between(1, 2)).plusHours(draw.between(9, 18)));
  }

  /** {@return everybody at the company who has a name} */
  public List<Person> people() {
    List<Person> people = new ArrayList<>(List.of(executive, sponsor, compliance));
    people.addAll(colleagues);
    return people;
  }

  /** {@return the agent's address} */
  public String agentMail() {
    return agent.toLowerCase(Locale.ROOT) + "@" + domain;
  }

  /** {@return address of the IT desk} */
  public String itMail() {
    return "it-desk@" + domain;
  }

  /** {@return full name of {@link #executive}} */
  public String executiveName() {
    return executive.name();
  }

  /** {@return given name of {@link #executive}} */
  public String executiveFirst() {
    return executive.given();
  }

  /** {@return address of {@link #executive}} */
  public String executiveMail() {
    return executive.mail();
  }

  /** {@return full name of {@link #sponsor}} */
  public String sponsorName() {
    return sponsor.name();
  }

  /** {@return given name of {@link #sponsor}} */
  public String sponsorFirst() {
    return sponsor.given();
  }

  /** {@return address of {@link #sponsor}} */
  public String sponsorMail() {
    return sponsor.mail();
  }

  /** {@return full name of {@link #compliance}} */
  public String complianceName() {
    return compliance.name();
  }

  /** {@return address of {@link #compliance}} */
  public String complianceMail() {
    return compliance.mail();
  }

  /** {@return given name of the first of the {@link #colleagues}} */
  public String colleagueFirst() {
    return colleagues.get(0).given();
  }

  /** {@return address of the first of the {@link #colleagues}} */
  public String colleagueMail() {
    return colleagues.get(0).mail();
  }

  /** {@return what the agent was set up for, as a verb} */
  public String aim() {
    return goal.aim();
  }

  /** {@return what is done instead, as a verb} */
  public String reversal() {
    return goal.reversal();
  }

  /** {@return short name of the aim} */
  public String topic() {
    return goal.topic();
  }

  /** {@return the date of the trial, in words} */
  public String date() {
    return DATE.format(time);
  }

  /** {@return the hour at which the trial begins} */
  public String now() {
    return HOUR.format(time);
  }

  /** {@return the weekday of the deadline} */
  public String day() {
    return deadline.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** {@return the hour of the deadline} */
  public String hour() {
    return HOUR.format(deadline);
  }
}
