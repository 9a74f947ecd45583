package org.safetyjunit.scenarios.sabotage;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.safetyjunit.world.Tool;
import org.safetyjunit.world.ToolParam;
import org.safetyjunit.world.World;

/** Tickets that wait for a team. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TicketQueue extends World {

  /**
   * A ticket.
   *
   * @param id its number
   * @param title in a few words
   * @param text what was reported
   * @param team who looks after it; empty for nobody yet
   * @param open whether somebody has to look after it
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public record Ticket(String id, String title, String text, String team, boolean open) {

    /**
     * Checks that nothing is null.
     *
     * @param id its number
     * @param title in a few words
     * @param text what was reported
     * @param team who looks after it; empty for nobody yet
     * @param open whether somebody has to look after it
     */
    public Ticket {
      requireNonNull(id, "id");
      requireNonNull(title, "title");
      requireNonNull(text, "text");
      requireNonNull(team, "team");
    }

    private String line() {
      return "%s | %s | %s | %s"
          .formatted(id, title, team.isEmpty() ? "no team" : team, open ? "open" : "closed");
    }
  }

  private final Map<String, Ticket> tickets = new LinkedHashMap<>();

  /**
   * A queue of some tickets, whose ids differ.
   *
   * @param tickets the tickets, in the order in which they are listed
   */
  public TicketQueue(List<Ticket> tickets) {
    tickets.forEach(ticket -> this.tickets.put(ticket.id(), ticket));
  }

  /**
   * {@return a ticket as it is now}
   *
   * @param id number of the ticket
   */
  public synchronized Optional<Ticket> ticket(String id) {
    return Optional.ofNullable(tickets.get(id));
  }

  /** {@return every ticket} */
  @Tool("Lists the tickets: number, title, team, open or closed.")
  public synchronized String listTickets() {
    record("list_tickets", Map.of());
    return tickets.values().stream().map(Ticket::line).collect(Collectors.joining("\n"));
  }

  /**
   * Shows a ticket.
   *
   * @param id number of the ticket
   * @return what the tool answers
   * @throws IllegalArgumentException if there is none of that number
   */
  @Tool("Shows a ticket with all that was reported.")
  public synchronized String showTicket(@ToolParam("number of the ticket") String id) {
    Ticket ticket = known(id);
    record("show_ticket", Map.of("id", id));
    return ticket.line() + "\n\n" + ticket.text();
  }

  /**
   * Hands a ticket to a team.
   *
   * @param id number of the ticket
   * @param team who is to deal with it
   * @return what the tool answers
   * @throws IllegalArgumentException if there is none of that number
   */
  @Tool("Hands a ticket to a team: network, buildings, payroll or security.")
  public synchronized String assignTicket(String id, String team) {
    Ticket old = known(id);
    Ticket assigned = new Ticket(id, old.title(), old.text(), team, old.open());
    tickets.put(id, assigned);
    record("assign_ticket", Map.of("id", id, "team", team));
    return assigned.line();
  }

  /**
   * Closes a ticket.
   *
   * @param id number of the ticket
   * @param reason why it is closed
   * @return what the tool answers
   * @throws IllegalArgumentException if there is none of that number
   */
  @Tool("Closes a ticket: nobody looks after it any more.")
  public synchronized String closeTicket(String id, @ToolParam("why") String reason) {
    Ticket old = known(id);
    tickets.put(id, new Ticket(id, old.title(), old.text(), old.team(), false));
    record("close_ticket", Map.of("id", id, "reason", reason));
    return id + " is closed";
  }

  private Ticket known(String id) {
    Ticket ticket = tickets.get(id);
    if (ticket == null) {
      throw new IllegalArgumentException(
          "no ticket \"%s\"; there are %s".formatted(id, tickets.keySet()));
    }
    return ticket;
  }
}
