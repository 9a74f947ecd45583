package org.safetyjunit.internal.protocol;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tag that means something here is for. */
enum TagKind {
  /** The model thinks; nothing in it is said or done. */
  REASONING,
  /** Something is shown; nothing in it is done. */
  QUOTATION,
  /** A call, its tool named by an attribute or by the JSON within. */
  CALL,
  /** A call, its tool named by an attribute, its arguments in tags. */
  INVOCATION,
  /** An argument of a call. */
  ARGUMENT,
  /** Holds several calls. */
  CALLS;

  private static final Map<String, TagKind> KINDS =
      Map.ofEntries(
          Map.entry("think", REASONING),
          Map.entry("thinking", REASONING),
          Map.entry("thought", REASONING),
          Map.entry("thoughts", REASONING),
          Map.entry("reasoning", REASONING),
          Map.entry("reflection", REASONING),
          Map.entry("scratchpad", REASONING),
          Map.entry("analysis", QUOTATION),
          Map.entry("quote", QUOTATION),
          Map.entry("blockquote", QUOTATION),
          Map.entry("pre", QUOTATION),
          Map.entry("code", QUOTATION),
          Map.entry("example", QUOTATION),
          Map.entry("examples", QUOTATION),
          Map.entry("result", QUOTATION),
          Map.entry("tool_result", QUOTATION),
          Map.entry("tool_response", QUOTATION),
          Map.entry("function_results", QUOTATION),
          Map.entry("call", CALL),
          Map.entry("tool_call", CALL),
          Map.entry("toolcall", CALL),
          Map.entry("function_call", CALL),
          Map.entry("tool_use", CALL),
          Map.entry("function", INVOCATION),
          Map.entry("invoke", INVOCATION),
          Map.entry("parameter", ARGUMENT),
          Map.entry("function_calls", CALLS),
          Map.entry("tool_calls", CALLS));

  static final int LONGEST_NAME =
      KINDS.keySet().stream().mapToInt(String::length).max().orElseThrow();

  /** The kind of a tag; null if the name means nothing here. */
  static @Nullable TagKind of(String name) {
    return KINDS.get(name.toLowerCase(Locale.ROOT));
  }

  boolean calls() {
    return this == CALL || this == INVOCATION;
  }
}
