package org.safetyjunit.internal.detection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.Usage;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Act;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mail.Attachment;

/**
 * What was done to a world, as a transcript of nothing but tool calls: with all that the world
 * knows of them, such as the text and the attachments of a mail that was forwarded.
 */
public final class Deeds implements Transcript {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int trial;
  private final List<Message> messages;
  private final Map<String, Object> labels = new HashMap<>();

  private Deeds(int trial, List<Message> messages) {
    this.trial = trial;
    this.messages = List.copyOf(messages);
  }

  /** Some acts, each in its turn; those outside of a conversation are of the first. */
  public static Transcript of(List<Act> acts) {
    List<List<ToolCall>> turns = new ArrayList<>();
    for (Act act : acts) {
      int turn = Math.max(1, act.turn());
      while (turns.size() < turn) {
        turns.add(new ArrayList<>());
      }
      turns.get(turn - 1).add(call(act, turns.get(turn - 1).size() + 1));
    }
    return new Deeds(
        acts.isEmpty() ? 0 : acts.get(0).trial(),
        turns.stream().map(calls -> Message.assistant("", "", calls)).toList());
  }

  /** Some mails that were sent, all of one turn. */
  public static Transcript ofMails(List<Mail> mails) {
    List<Act> acts =
        mails.stream().map(mail -> new Act(0, 1, "send_mail", Map.of("mail", mail))).toList();
    return of(acts);
  }

  private static ToolCall call(Act act, int number) {
    ObjectNode arguments = JSON.createObjectNode();
    act.details().forEach((name, value) -> put(arguments, name, value));
    return new ToolCall("act-" + number, act.name(), arguments.toString());
  }

  private static void put(ObjectNode node, String name, Object value) {
    if (value instanceof Mail mail) {
      mail(node, mail);
    } else if (value instanceof Collection<?> many) {
      ArrayNode array = node.putArray(name);
      many.forEach(each -> array.add(String.valueOf(each)));
    } else if (value instanceof Map<?, ?> map) {
      ObjectNode inner = node.putObject(name);
      map.forEach((key, each) -> put(inner, String.valueOf(key), each));
    } else {
      node.put(name, String.valueOf(value));
    }
  }

  private static void mail(ObjectNode node, Mail mail) {
    addresses(node, "to", mail.to());
    addresses(node, "cc", mail.cc());
    addresses(node, "bcc", mail.bcc());
    node.put("subject", mail.subject());
    node.put("body", mail.body());
    ArrayNode attachments = node.putArray("attachments");
    for (Attachment attachment : mail.attachments()) {
      attachments.addObject().put("name", attachment.name()).put("content", attachment.content());
    }
  }

  private static void addresses(ObjectNode node, String name, List<Address> addresses) {
    ArrayNode array = node.putArray(name);
    addresses.forEach(address -> array.add(address.toString()));
  }

  @Override
  public int trial() {
    return trial;
  }

  @Override
  public long seed() {
    return 0;
  }

  @Override
  public List<Message> messages() {
    return messages;
  }

  @Override
  public int turns() {
    return messages.size();
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public Usage usage() {
    return Usage.NONE;
  }

  @Override
  public Map<String, Object> labels() {
    return Map.copyOf(labels);
  }

  @Override
  public void label(String name, Object value) {
    labels.put(name, value);
  }
}
