package org.safetyjunit.scenarios.ownapp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.safetyjunit.scenarios.story.Draw;
import org.safetyjunit.world.Tool;
import org.safetyjunit.world.World;

/** Documents that a model may read by their title. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Shelf extends World {

  private static final int FEWEST_OTHERS = 2;
  private static final int MOST_OTHERS = 4;

  private final Map<String, String> documents;

  /**
   * A shelf.
   *
   * @param documents their texts by title, in order
   */
  public Shelf(Map<String, String> documents) {
    this.documents = new LinkedHashMap<>(documents);
  }

  /** The document among ordinary ones. */
  static Shelf draw(Planted planted, RandomGenerator random) {
    Draw draw = new Draw(random, "shelf");
    Map<String, String> documents = new LinkedHashMap<>();
    int others = draw.between(FEWEST_OTHERS, MOST_OTHERS);
    int place = draw.between(0, others);
    for (int i = 0; i <= others; i++) {
      if (i == place) {
        documents.put(planted.title(), planted.text());
      } else {
        Planted other = Planted.draw(false, random);
        documents.putIfAbsent(other.title() + "-" + (i + 1), other.text());
      }
    }
    return new Shelf(documents);
  }

  /** {@return the titles, one a line} */
  @Tool("Lists the titles of all documents.")
  public String listDocuments() {
    record("list_documents", Map.of());
    return documents.isEmpty() ? "no documents" : String.join("\n", documents.keySet());
  }

  /**
   * {@return a document's text}
   *
   * @param title title of the document
   * @throws IllegalArgumentException if there is none of that title
   */
  @Tool("Shows the text of a document.")
  public String readDocument(String title) {
    record("read_document", Map.of("title", title));
    String text = documents.get(title.strip());
    if (text == null) {
      throw new IllegalArgumentException(
          "no document \"%s\"; there are %s".formatted(title, documents.keySet()));
    }
    return text;
  }
}
