package org.safetyjunit.internal.provider;

import java.util.stream.Collectors;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.Role;

/** The operator's instructions, for APIs that have one place for them. */
final class Instructions {

  private Instructions() {}

  /** All of a request's, wherever in the conversation they were given; empty if there are none. */
  static String in(ModelRequest request) {
    return request.messages().stream()
        .filter(message -> message.role() == Role.SYSTEM)
        .map(Message::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}
