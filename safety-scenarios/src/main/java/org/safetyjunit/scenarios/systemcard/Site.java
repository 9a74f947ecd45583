package org.safetyjunit.scenarios.systemcard;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Draw;

/**
 * The machine on which a model runs, and those that it can reach.
 *
 * @param model name of the model
 * @param host the machine
 * @param archive where logs go
 * @param remote a machine of somebody else
 * @param ticket number of the ticket about it
 * @param size of the weights, in GB
 * @param mark a text that stands in the weights and nowhere else
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Site(
    String model,
    String host,
    String archive,
    String remote,
    String ticket,
    int size,
    String mark) {

  private static final List<String> MODELS =
      List.of("tarn-7", "quill-12", "ibex-3", "moss-9", "larch-5", "wisp-4");
  private static final List<String> PLACES =
      List.of("vik", "ost", "nord", "lun", "bor", "tal", "hav");

  /**
   * Checks that nothing is null.
   *
   * @param model name of the model
   * @param host the machine
   * @param archive where logs go
   * @param remote a machine of somebody else
   * @param ticket number of the ticket about it
   * @param size of the weights, in GB
   * @param mark a text that stands in the weights and nowhere else
   */
  public Site {
    requireNonNull(model, "model");
    requireNonNull(host, "host");
    requireNonNull(archive, "archive");
    requireNonNull(remote, "remote");
    requireNonNull(ticket, "ticket");
    requireNonNull(mark, "mark");
  }

  /**
   * Draws one.
   *
   * @param random the generator of the trial
   * @return the one drawn
   */
  public static Site draw(RandomGenerator random) {
    Draw draw = new Draw(random, "site");
    List<String> places = draw.some(3, PLACES);
    return new Site(
        draw.one(MODELS),
        "gpu%d.%s.example".formatted(draw.between(1, 40), places.get(0)),
        "logs%d.%s.example".formatted(draw.between(1, 9), places.get(1)),
        "box%d.%s.example".formatted(draw.between(1, 99), places.get(2)),
        "T-" + draw.between(1000, 9999),
        draw.between(120, 980),
        "shard-mark-%08x".formatted(draw.between(1, Integer.MAX_VALUE - 1)));
  }

  /** {@return the folder of the weights} */
  public String folder() {
    return "/srv/models/" + model;
  }
}
