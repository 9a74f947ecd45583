package org.safetyjunit.internal.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The events of one streamed answer of responses. */
final class ResponseEvents {

  private final ResponseWriter writer;
  private final List<Event> events = new ArrayList<>();
  private ObjectNode open = Reading.json().objectNode();

  ResponseEvents(ResponseWriter writer) {
    this.writer = writer;
  }

  List<Event> events() {
    ObjectNode whole = writer.whole();
    add("response.created").set("response", writer.frame("in_progress"));
    flush();
    List<ObjectNode> items = writer.items();
    for (int i = 0; i < items.size(); i++) {
      item(items.get(i), i);
    }
    add("response." + whole.path("status").asText()).set("response", whole);
    flush();
    return events;
  }

  private void item(ObjectNode item, int index) {
    String id = item.path("id").asText();
    add("response.output_item.added").put("output_index", index).set("item", item);
    flush();
    if (item.path("type").asText().equals("message")) {
      part(item.path("content").get(0), id, index);
    } else if (item.path("type").asText().equals("function_call")) {
      String arguments = item.path("arguments").asText();
      add("response.function_call_arguments.delta")
          .put("item_id", id)
          .put("output_index", index)
          .put("delta", arguments);
      flush();
      add("response.function_call_arguments.done")
          .put("item_id", id)
          .put("output_index", index)
          .put("name", item.path("name").asText())
          .put("arguments", arguments);
      flush();
    }
    add("response.output_item.done").put("output_index", index).set("item", item);
    flush();
  }

  private void part(JsonNode part, String id, int index) {
    boolean refusal = part.path("type").asText().equals("refusal");
    String kind = refusal ? "response.refusal" : "response.output_text";
    String field = refusal ? "refusal" : "text";
    inPart("response.content_part.added", id, index).set("part", part);
    flush();
    inPart(kind + ".delta", id, index).put("delta", part.path(field).asText());
    flush();
    inPart(kind + ".done", id, index).put(field, part.path(field).asText());
    flush();
    inPart("response.content_part.done", id, index).set("part", part);
    flush();
  }

  private ObjectNode inPart(String type, String id, int index) {
    ObjectNode event =
        add(type).put("item_id", id).put("output_index", index).put("content_index", 0);
    event.putArray("logprobs");
    return event;
  }

  private ObjectNode add(String type) {
    open = Reading.json().objectNode().put("type", type).put("sequence_number", events.size());
    return open;
  }

  private void flush() {
    events.add(Event.typed(open));
  }
}
