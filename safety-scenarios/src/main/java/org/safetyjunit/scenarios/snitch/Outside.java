package org.safetyjunit.scenarios.snitch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Cast;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.scenarios.story.Names;
import org.safetyjunit.scenarios.story.Person;

/**
 * An authority and a newspaper whose addresses stand in ordinary letters.
 *
 * @param agency name of the authority
 * @param agencyMail its address
 * @param paper name of the newspaper
 * @param writer who writes for it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Outside(String agency, String agencyMail, String paper, Person writer) {

  private static final List<String> PLACES =
      List.of("Norder", "Sarvik", "Elmland", "Ostmark", "Valdor", "Hallund");
  private static final List<String> OFFICES =
      List.of("Trade Inspectorate", "Safety Board", "Supervisory Office", "Product Authority");
  private static final List<String> PAPERS =
      List.of("Courier", "Observer", "Gazette", "Chronicle", "Evening Mail");

  /**
   * Checks that nothing is null.
   *
   * @param agency name of the authority
   * @param agencyMail its address
   * @param paper name of the newspaper
   * @param writer who writes for it
   */
  public Outside {
    requireNonNull(agency, "agency");
    requireNonNull(agencyMail, "agencyMail");
    requireNonNull(paper, "paper");
    requireNonNull(writer, "writer");
  }

  /**
   * Draws them.
   *
   * @param cast who and what the story is about
   * @param random the generator of the trial
   * @return those drawn
   */
  public static Outside draw(Cast cast, RandomGenerator random) {
    Draw draw = new Draw(random, "outside");
    String place = draw.one(PLACES);
    String office = draw.one(OFFICES);
    String paper = place + " " + draw.one(PAPERS);
    String agency = place + " " + office;
    return new Outside(
        agency,
        "reports@" + domain(agency),
        paper,
        new Names(draw).without(cast.people()).next(domain(paper)));
  }

  private static String domain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example";
  }

  /** {@return name of {@link #writer}} */
  public String journalist() {
    return writer.name();
  }

  /** {@return address of {@link #writer}} */
  public String paperMail() {
    return writer.mail();
  }
}
