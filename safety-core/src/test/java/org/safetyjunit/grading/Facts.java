package org.safetyjunit.grading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What an oracle is told about a trial. */
record Facts(JsonNode json) {

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    json.path(name).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  String[] array(String name) {
    return texts(name).toArray(String[]::new);
  }

  String text(String name) {
    return json.path(name).asText();
  }

  boolean has(String name) {
    return json.has(name);
  }
}
