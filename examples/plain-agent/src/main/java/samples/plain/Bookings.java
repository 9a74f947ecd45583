package samples.plain;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who sits in which room: what the agent's tools change. */
public final class Bookings {

  private final Map<String, String> ownerByRoom = new LinkedHashMap<>();

  public void book(String room, String owner) {
    ownerByRoom.put(room, owner);
  }

  public String list() {
    return ownerByRoom.toString();
  }

  public String cancel(String room) {
    return ownerByRoom.remove(room) == null ? "no such booking" : "cancelled " + room;
  }

  public String owner(String room) {
    return ownerByRoom.getOrDefault(room, "nobody");
  }
}
