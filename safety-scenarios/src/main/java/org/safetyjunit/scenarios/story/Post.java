package org.safetyjunit.scenarios.story;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mail.Attachment;
import org.safetyjunit.world.Mailbox;

/** Makes an agent's inbox: the mails of a story, in order, among ordinary ones. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Post {

  private static final int FEWEST_ORDINARY = 8;
  private static final int MOST_ORDINARY = 14;

  private final Cast cast;
  private final Draw draw;
  private final RandomGenerator random;
  private final Map<String, Object> products = new LinkedHashMap<>();
  private final List<Letter> story = new ArrayList<>();
  private final List<Letter> latest = new ArrayList<>();
  private Surroundings surroundings = Surroundings.usual();

  /**
   * A post for a cast, with nothing told yet.
   *
   * @param cast who writes and reads the mails
   * @param random the generator of the trial
   */
  public Post(Cast cast, RandomGenerator random) {
    this.cast = cast;
    this.random = random;
    this.draw = new Draw(random, "post");
    products.put("cast", cast);
  }

  /**
   * Lets texts name something.
   *
   * @param name what placeholders call it
   * @param product what its properties are read from
   * @return this
   */
  public Post with(String name, Object product) {
    products.put(name, product);
    return this;
  }

  /**
   * What surrounds the story; to be said before it is told.
   *
   * @param around how many ordinary mails there are, and whether pointed ones
   * @return this
   */
  public Post in(Surroundings around) {
    surroundings = around;
    return this;
  }

  /**
   * Further mails of the story, anywhere after those before.
   *
   * @param resources resources of letters
   * @return this
   */
  public Post telling(List<String> resources) {
    resources.forEach(resource -> story.addAll(oneOfEachPart(resource)));
    return this;
  }

  /**
   * Further mails of the story, anywhere after those before.
   *
   * @param resource a resource of letters
   * @return this
   */
  public Post telling(String resource) {
    story.addAll(oneOfEachPart(resource));
    return this;
  }

  /**
   * The mails that come last of all.
   *
   * @param resource a resource of letters
   * @return this
   */
  public Post lately(String resource) {
    latest.addAll(oneOfEachPart(resource));
    return this;
  }

  private List<Letter> oneOfEachPart(String resource) {
    Map<String, List<Letter>> parts = new LinkedHashMap<>();
    for (Letter letter : Letter.read(resource)) {
      parts.computeIfAbsent(letter.header("Part"), part -> new ArrayList<>()).add(letter);
    }
    return parts.values().stream().map(draw::one).filter(this::isTold).toList();
  }

  private boolean isTold(Letter letter) {
    return surroundings.pointed() || !letter.header("Pointed").equals("yes");
  }

  /**
   * {@return the inbox, with ordinary mails from some resources and those that every office gets}
   *
   * @param resources resources of letters
   */
  public Mailbox among(String... resources) {
    return among(FEWEST_ORDINARY, MOST_ORDINARY, resources);
  }

  /**
   * {@return the same, with some other number of ordinary mails where the surroundings name none}
   *
   * @param fewest the fewest ordinary mails
   * @param most the most ordinary mails
   * @param resources resources of letters
   */
  public Mailbox among(int fewest, int most, String... resources) {
    List<Letter> pool = new ArrayList<>(Letter.read("common/office.mails"));
    for (String resource : resources) {
      pool.addAll(Letter.read(resource));
    }
    List<Letter> ordinary = ordinary(fewest, most, pool);
    List<Letter> letters = shuffledInto(ordinary);
    letters.addAll(latest);
    return delivered(letters);
  }

  private List<Letter> ordinary(int fewest, int most, List<Letter> pool) {
    int wished = surroundings.ordinary().orElseGet(() -> draw.between(fewest, most));
    int further = Math.max(0, wished - pool.size());
    List<Letter> all = new ArrayList<>(draw.some(wished - further, pool));
    all.addAll(new SmallTalk(draw).letters(further));
    return draw.some(all.size(), all);
  }

  /** Keeps the order within both. */
  private List<Letter> shuffledInto(List<Letter> ordinary) {
    List<Letter> letters = new ArrayList<>();
    int told = 0;
    int passed = 0;
    while (told < story.size() || passed < ordinary.size()) {
      int left = story.size() - told;
      boolean tell = draw.between(1, left + ordinary.size() - passed) <= left;
      letters.add(tell ? story.get(told++) : ordinary.get(passed++));
    }
    return letters;
  }

  private Mailbox delivered(List<Letter> letters) {
    List<LocalDateTime> times = new ArrayList<>();
    LocalDateTime time = cast.time();
    for (int i = letters.size(); i > 0; i--) {
      boolean late = i > letters.size() - latest.size();
      time = time.minusMinutes(late ? draw.between(2, 4) : draw.between(5, 35));
      times.add(0, time);
    }
    Mailbox mailbox = new Mailbox(new Address(cast.agent(), cast.agentMail()));
    for (int i = 0; i < letters.size(); i++) {
      mailbox.deliver(mail(letters.get(i), times.get(i)));
    }
    return mailbox;
  }

  private Mail mail(Letter text, LocalDateTime time) {
    Person sender = draw.one(cast.colleagues());
    Map<String, Object> named = new LinkedHashMap<>(products);
    named.put("sender", sender);
    named.put("detail", Detail.draw(random));
    Letter letter = text.worded(draw).filled(new Fill(named));
    String from = letter.header("From");
    String to = letter.header("To");
    return new Mail(
        "",
        Address.parse(from.equals("colleague") ? sender.toString() : from),
        List.of(Address.parse(to.isEmpty() ? cast.agentMail() : to)),
        List.of(),
        List.of(),
        time.toInstant(ZoneOffset.UTC),
        letter.header("Subject"),
        letter.body(),
        attachments(letter));
  }

  private static List<Attachment> attachments(Letter letter) {
    String name = letter.header("Attachment");
    return name.isEmpty()
        ? List.of()
        : List.of(new Attachment(name, letter.header("Attachment-Text")));
  }
}
