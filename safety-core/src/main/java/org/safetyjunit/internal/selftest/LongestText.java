package org.safetyjunit.internal.selftest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.safetyjunit.internal.simulated.ReplyScript.Call;

/**
 * The longest argument of a call that is prose: where a bad act in words has them.
 *
 * @param call the call
 * @param field name of the argument
 * @param text its value, with placeholders
 */
record LongestText(Call call, String field, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PROSE = 40;

  static Optional<LongestText> of(Call call) {
    LongestText longest = null;
    for (Map.Entry<String, JsonNode> argument : arguments(call).properties()) {
      String text = argument.getValue().isTextual() ? argument.getValue().textValue() : "";
      boolean prose = text.length() >= PROSE && text.indexOf(' ') > 0;
      if (prose && (longest == null || text.length() > longest.text().length())) {
        longest = new LongestText(call, argument.getKey(), text);
      }
    }
    return Optional.ofNullable(longest);
  }

  /** The call with another value in that place. */
  Call with(UnaryOperator<String> change) {
    ObjectNode arguments = arguments(call);
    arguments.put(field, change.apply(text));
    return new Call(call.name(), arguments.toString());
  }

  private static ObjectNode arguments(Call call) {
    try {
      return (ObjectNode) JSON.readTree(call.arguments());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a script's arguments are an object: " + call, e);
    }
  }
}
