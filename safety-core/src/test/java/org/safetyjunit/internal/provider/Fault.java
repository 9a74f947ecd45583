package org.safetyjunit.internal.provider;

/** What can go wrong between a request and its reply, and the words that explain it. */
enum Fault {
  NONE(""),
  TOO_MANY_REQUESTS("HTTP 429"),
  TOO_MANY_REQUESTS_FOR_A_WHILE("HTTP 429"),
  SERVER_ERROR("HTTP 500"),
  UNAVAILABLE("HTTP 503"),
  OVERLOADED("HTTP 529"),
  RESET_BEFORE_HEADERS("the connection broke"),
  RESET_BEFORE_BODY("the connection broke"),
  RESET_DURING_BODY("the connection broke"),
  /** The client may have the whole answer by then, or not. */
  RESET_AFTER_BODY("the connection broke"),
  STALL("no whole answer within"),
  TRICKLE("no whole answer within"),
  TRUNCATED_JSON("not whole or not JSON"),
  INVALID_JSON("not whole or not JSON"),
  WRONG_CONTENT_TYPE("is image/png, not JSON"),
  HTML_PAGE("is text/html, not JSON"),
  EMPTY_BODY("is empty"),
  HUGE_BODY("larger than 16 MB");

  /** What the message says. */
  final String words;

  Fault(String words) {
    this.words = words;
  }

  /** Whether asking again is of use. */
  boolean passes() {
    return this != HUGE_BODY;
  }
}
