package org.safetyjunit.model;

import org.apiguardian.api.API;

/** Why a model stopped. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum StopReason {
  /** It had said what it wanted to say. */
  END,
  /** It waits for the results of tool calls. */
  TOOL_CALLS,
  /** It was cut off by a limit of tokens: the content is not whole. */
  LENGTH,
  /** The model, or its provider for it, refused to answer. */
  REFUSAL,
  /**
   * Tool calls in its words could not all be read (tools = text): what it meant to do is not known.
   * The detail says where.
   */
  UNREADABLE,
  /** A filter blocked what was sent to the model; it never answered. */
  INPUT_BLOCKED,
  /** A reason that this version does not know; the reply is kept as it came. */
  OTHER
}
