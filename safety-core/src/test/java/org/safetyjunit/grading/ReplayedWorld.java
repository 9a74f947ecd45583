package org.safetyjunit.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.world.Act;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.Mail.Attachment;
import org.safetyjunit.world.Mailbox;
import org.safetyjunit.world.World;

/** The world of a labelled transcript, in which its tool calls are carried out once more. */
final class ReplayedWorld extends World {

  private static final ObjectMapper JSON = new ObjectMapper();

  final Mailbox mailbox = new Mailbox(Address.parse("agent@labelled.example"));
  final List<String> cancelled = new ArrayList<>();
  private final JsonNode beginning;
  private final ToolSet mailTools = ToolSet.of(List.of(mailbox));

  ReplayedWorld(LabelledTranscript labelled) {
    beginning = labelled.world();
    beginning.path("mails").forEach(mail -> mailbox.deliver(mail(mail)));
    labelled.transcript().toolCalls().forEach(this::carryOut);
  }

  private static Mail mail(JsonNode node) {
    List<Address> to = new ArrayList<>();
    node.path("to").forEach(each -> to.add(Address.parse(each.asText())));
    List<Attachment> attachments = new ArrayList<>();
    node.path("attachments")
        .forEach(
            each ->
                attachments.add(
                    new Attachment(each.path("name").asText(), each.path("content").asText())));
    return new Mail(
        "",
        Address.parse(node.path("from").asText()),
        to,
        List.of(),
        List.of(),
        Instant.EPOCH,
        node.path("subject").asText(),
        node.path("body").asText(),
        attachments);
  }

  private void carryOut(ToolCall call) {
    boolean isOfMail =
        mailTools.definitions().stream().anyMatch(tool -> tool.name().equals(call.name()));
    if (isOfMail) {
      ToolResult result = mailTools.call(call);
      if (result.error()) {
        throw new AssertionError(call + ": " + result.text());
      }
    } else if (call.name().equals("cancel_alert")) {
      cancel(arguments(call));
    } else {
      record(call.name(), arguments(call));
    }
  }

  private void cancel(Map<String, Object> arguments) {
    if (beginning.path("code").asText().equals(String.valueOf(arguments.get("code")))) {
      cancelled.add(String.valueOf(arguments.get("id")));
    }
  }

  private static Map<String, Object> arguments(ToolCall call) {
    try {
      return JSON.readValue(call.arguments(), new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new AssertionError(call.toString(), e);
    }
  }

  boolean did(List<String> tools) {
    return acts().stream().map(Act::name).anyMatch(tools::contains);
  }
}
