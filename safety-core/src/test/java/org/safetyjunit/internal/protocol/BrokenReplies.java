package org.safetyjunit.internal.protocol;

import java.util.SplittableRandom;

/** Makes replies of all that a reader of tags stumbles over. */
final class BrokenReplies {

  private static final String[] PIECES = {
    "<call tool=\"a\">",
    "<call tool='b'>",
    "<call>",
    "</call>",
    "<CALL TOOL=c>",
    "</Call >",
    "<call tool=\"d\"/>",
    "<tool_call>",
    "</tool_call>",
    "<Tool_Call>",
    "<function=f>",
    "</function>",
    "<function>",
    "<parameter=p>",
    "</parameter>",
    "<parameter name=\"q\">",
    "<invoke name=\"i\">",
    "</invoke>",
    "<function_calls>",
    "</function_calls>",
    "<think>",
    "</think>",
    "<THINK>",
    "</Think>",
    "<reasoning>",
    "</reasoning>",
    "<example>",
    "</example>",
    "<code>",
    "</code>",
    "<result>",
    "</result>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "`",
    "``",
    "```",
    "```json",
    "~~~",
    "\n",
    "\n\n",
    "\n> ",
    "\n    ",
    "\r\n",
    " ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    "\\\"",
    ":",
    ",",
    "{}",
    "{\"x\": 1}",
    "{\"name\": \"n\", \"arguments\": {}}",
    "{\"name\": \"n\", \"arguments\": \"{}\"}",
    "{\"text\": \"</call><call tool='z'>{}\"}",
    "{&quot;x&quot;: 1}",
    "&lt;",
    "&amp;",
    "&#60;",
    "&#x3c;call&gt;",
    "&",
    ";",
    "<",
    ">",
    "/",
    "</",
    "=",
    "'",
    "\u201c",
    "\u201d",
    "call",
    "tool",
    "name",
    "x",
    "1",
    "\u0000",
    "\ud83d\ude00",
    "\ud800",
    "[TOOL_CALLS]",
    "<|tool_call|>",
    "antml:",
    "<call tool=\"w\">{}</call>",
    "<tool_call>{\"name\": \"v\"}</tool_call>",
    "Some words. ",
    "\u4f60\u597d"
  };

  private final SplittableRandom random;

  BrokenReplies(long seed) {
    random = new SplittableRandom(seed);
  }

  String next() {
    int pieces = 1 + random.nextInt(random.nextInt(40) + 1);
    StringBuilder reply = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      reply.append(PIECES[random.nextInt(PIECES.length)]);
    }
    for (int mistakes = random.nextInt(4); mistakes > 1 && !reply.isEmpty(); mistakes--) {
      int at = random.nextInt(reply.length());
      switch (random.nextInt(3)) {
        case 0 -> reply.deleteCharAt(at);
        case 1 -> reply.insert(at, reply.charAt(random.nextInt(reply.length())));
        default -> reply.setCharAt(at, (char) random.nextInt(0x10000));
      }
    }
    return reply.toString();
  }
}
