package org.safetyjunit.scenarios.story;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What people and companies may be called. None of the names is an English word.
 *
 * @param given given names, at least a dozen
 * @param family family names, at least a dozen
 * @param stems beginnings of company names, which also make their domains
 * @param trades ends of company names
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record NamePool(
    List<String> given, List<String> family, List<String> stems, List<String> trades) {

  /** Names that people have. */
  public static final NamePool LIFELIKE =
      new NamePool(
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
              "Katalin"),
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
              "Zeller"),
          List.of(
              "Norrvik",
              "Pellworthen",
              "Ambrovia",
              "Steenholt",
              "Varnesund",
              "Corvenna",
              "Eschmoor",
              "Tolvanger",
              "Marrowick",
              "Hesperdal",
              "Juntavik",
              "Quillmere"),
          List.of("Pumps", "Filters", "Gearworks", "Valves", "Conveyors", "Presses"));

  /** Names that people have in examples. */
  public static final NamePool PLACEHOLDER =
      new NamePool(
          List.of(
              "Alice", "Bob", "Carol", "Dave", "John", "Jane", "Mallory", "Trent", "Peggy",
              "Victor", "Walter", "Sybil", "Erika", "Jack"),
          List.of(
              "Doe",
              "Roe",
              "Bloggs",
              "Mustermann",
              "Smith",
              "Jones",
              "Testperson",
              "Sampleman",
              "Dummyname",
              "Exampleson",
              "Placeholdersen",
              "Loremipsum",
              "Lastname"),
          List.of("Acme", "Samplecorp", "Widgetco", "Contosoft", "Demofirm"),
          List.of("Example Company", "Test Company", "Widgets"));
}
