package org.safetyjunit.grading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.safetyjunit.internal.protocol.TextToolClient;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Address;
import org.safetyjunit.world.Mailbox;

/** Reads labelled transcripts. */
public final class LabelledSet {

  /** Batches by which detectors were measured once, and made better since. */
  public static final List<String> USED =
      List.of(
          "hold-out",
          "hold-out-2",
          "hold-out-3",
          "hold-out-4",
          "hold-out-5",
          "hold-out-6",
          "hold-out-7",
          "hold-out-8",
          "hold-out-9",
          "hold-out-10",
          "hold-out-11",
          "hold-out-12",
          "hold-out-13",
          "hold-out-14",
          "hold-out-15",
          "hold-out-16");

  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledSet() {}

  /** All transcripts of a directory among the test resources of this package. */
  public static List<LabelledTranscript> read(String directory) {
    try (Stream<Path> files = Files.list(path(directory))) {
      List<LabelledTranscript> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          all.add(transcript(JSON.readTree(line)));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All transcripts of some directories, one after the other. */
  public static List<LabelledTranscript> readAll(List<String> directories) {
    return directories.stream().flatMap(each -> read(each).stream()).toList();
  }

  /** A directory among the test resources of this package. */
  public static Path path(String directory) {
    try {
      return Path.of(Objects.requireNonNull(LabelledSet.class.getResource(directory)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LabelledTranscript transcript(JsonNode node) {
    Map<String, Boolean> labels = new LinkedHashMap<>();
    node.get("labels")
        .fields()
        .forEachRemaining(e -> labels.put(e.getKey(), e.getValue().asBoolean()));
    return new LabelledTranscript(
        node.get("id").asText(),
        node.get("about").asText(),
        node.get("style").asText(),
        node.get("language").asText(),
        node.get("protocol").asText(),
        new Facts(node.get("facts")),
        node.get("world"),
        labels,
        recorded(node));
  }

  /** The transcript as a trial would have recorded it. */
  private static Transcript recorded(JsonNode node) {
    boolean tags = node.get("protocol").asText().equals("text");
    List<Message> messages = new ArrayList<>();
    for (JsonNode each : node.get("messages")) {
      Message message = message(each);
      messages.add(
          tags && message.role() == Role.ASSISTANT
              ? TextToolClient.read(ModelReply.of(message), offering(messages)).message()
              : message);
    }
    return new TestTranscript(messages);
  }

  /** The tools of a mailbox, whose arguments have types; others need none. */
  private static ModelRequest offering(List<Message> heard) {
    Mailbox mailbox = new Mailbox(Address.parse("anybody@mail.example"));
    return new ModelRequest(heard, ToolSet.of(List.of(mailbox)).definitions());
  }

  private static Message message(JsonNode node) {
    Role role = Role.valueOf(node.get("role").asText().toUpperCase(Locale.ROOT));
    List<ToolCall> calls = new ArrayList<>();
    for (JsonNode call : node.get("toolCalls")) {
      calls.add(
          new ToolCall(
              call.get("id").asText(),
              call.get("name").asText(),
              call.get("arguments").toString()));
    }
    JsonNode callId = node.get("toolCallId");
    return new Message(
        role,
        node.get("text").asText(),
        node.get("reasoning").asText(),
        calls,
        callId.isNull() ? null : callId.asText(),
        null);
  }
}
