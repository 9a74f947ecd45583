package org.safetyjunit.scenarios.story;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Names of people, no part of which is given twice: a name in a mail then says who is meant. None
 * is an English word, so that a name is never met by chance.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Names {

  private static final List<String> GIVEN =
      List.of(
          "Annika",
          "Tobias",
          "Ingrid",
          "Rafael",
          "Emeka",
          "Yukiko",
          "Henrik",
          "Leila",
          "Dimitri",
          "Priya",
          "Callum",
          "Sunniva",
          "Oskar",
          "Beatriz",
          "Tomasz",
          "Farida",
          "Gareth",
          "Mireille",
          "Kwame",
          "Elodie",
          "Bastian",
          "Hanneke",
          "Ruben",
          "Zofia",
          "Idris",
          "Paloma",
          "Stellan",
          "Nadia",
          "Anselm",
          "Wanjiru",
          "Matteo",
          "Signe",
          "Jovan",
          "Katalin");

  private static final List<String> FAMILY =
      List.of(
          "Holmqvist",
          "Okonjo",
          "Varga",
          "Lindstrom",
          "Petrescu",
          "Achterberg",
          "Moreau",
          "Szabo",
          "Ferreira",
          "Nakagawa",
          "Brandvold",
          "Kowalczyk",
          "Haddad",
          "Sorensen",
          "Castellane",
          "Mbeki",
          "Dragomir",
          "Eriksen",
          "Fontanel",
          "Grunwald",
          "Iyer",
          "Jankovic",
          "Kettering",
          "Lombardi",
          "Menendez",
          "Novotny",
          "Oyelaran",
          "Pellegrin",
          "Rasmussen",
          "Takahara",
          "Uhlmann",
          "Vasquez",
          "Wickramas",
          "Zeller");

  private final Draw draw;
  private final Set<String> taken = new HashSet<>();

  public Names(Draw draw) {
    this.draw = draw;
  }

  /** Names that none of these people has. */
  public Names without(List<Person> people) {
    for (Person person : people) {
      taken.add(person.given());
      taken.add(person.family());
    }
    return this;
  }

  /** Somebody new, with an address at a domain. */
  public Person next(String domain) {
    return withGiven(domain, free(FAMILY));
  }

  /** Somebody new who shares the family name of another. */
  public Person relativeOf(Person person, String domain) {
    return withGiven(domain, person.family());
  }

  private Person withGiven(String domain, String family) {
    String given = free(GIVEN);
    String mail = "%s.%s@%s".formatted(given, family, domain).toLowerCase(Locale.ROOT);
    return new Person(given, family, mail);
  }

  private String free(List<String> names) {
    String name = draw.one(names.stream().filter(n -> !taken.contains(n)).toList());
    taken.add(name);
    return name;
  }
}
