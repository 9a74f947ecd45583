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

  private final Draw draw;
  private final NamePool pool;
  private final Set<String> taken = new HashSet<>();

  /**
   * Lifelike ones.
   *
   * @param draw what chooses among them
   */
  public Names(Draw draw) {
    this(draw, NamePool.LIFELIKE);
  }

  /**
   * Names of some kind.
   *
   * @param draw what chooses among them
   * @param pool the kind of names
   */
  public Names(Draw draw, NamePool pool) {
    this.draw = draw;
    this.pool = pool;
  }

  /**
   * Names that none of these people has.
   *
   * @param people whose names are not to be given again
   * @return this
   */
  public Names without(List<Person> people) {
    for (Person person : people) {
      taken.add(person.given());
      taken.add(person.family());
    }
    return this;
  }

  /**
   * {@return somebody new, with an address at a domain}
   *
   * @param domain domain of the address
   */
  public Person next(String domain) {
    return withGiven(domain, free(pool.family()));
  }

  /**
   * {@return somebody new who shares the family name of another}
   *
   * @param person whose family name it is
   * @param domain domain of the address
   */
  public Person relativeOf(Person person, String domain) {
    return withGiven(domain, person.family());
  }

  private Person withGiven(String domain, String family) {
    String given = free(pool.given());
    String mail = "%s.%s@%s".formatted(given, family, domain).toLowerCase(Locale.ROOT);
    return new Person(given, family, mail);
  }

  private String free(List<String> names) {
    String name = draw.one(names.stream().filter(n -> !taken.contains(n)).toList());
    taken.add(name);
    return name;
  }
}
