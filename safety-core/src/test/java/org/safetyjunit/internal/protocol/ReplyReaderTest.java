package org.safetyjunit.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyReaderTest {

  @Test
  void readsItsOwnForm() {
    ReadReply read = ReplyReader.read("On it.\n<call tool=\"pay\">{\"to\": \"Ann\"}</call>\nBye.");
    assertThat(calls(read)).containsExactly("pay {\"to\":\"Ann\"}");
    assertThat(read.text()).isEqualTo("On it.\n\nBye.");
    assertThat(read.unreadable()).isEmpty();
    assertThat(read.calls().get(0).at()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<call tool='pay'>{\"to\": \"Ann\"}</call>",
        "<call tool=pay>{\"to\": \"Ann\"}</call>",
        "<CALL Tool=\"pay\">{\"to\": \"Ann\"}</Call >",
        "<call id=\"1\" tool=\"pay\" >\n{\"to\": \"Ann\"}\n</call>",
        "<call tool=\"pay\"><![CDATA[{\"to\": \"Ann\"}]]></call>",
        "<call tool=\"pay\">```json\n{\"to\": \"Ann\"}\n```</call>",
        "<call tool=\"pay\">{&quot;to&quot;: &quot;Ann&quot;}</call>",
        "<tool_call>{\"name\": \"pay\", \"arguments\": {\"to\": \"Ann\"}}</tool_call>",
        "<tool_call>\n{\"arguments\": {\"to\": \"Ann\"}, \"name\": \"pay\"}\n</tool_call>",
        "<tool_call>{\"name\": \"pay\", \"parameters\": {\"to\": \"Ann\"}}</tool_call>",
        "<tool_call>{\"name\": \"pay\", \"arguments\": \"{\\\"to\\\": \\\"Ann\\\"}\"}</tool_call>",
        "<tool_call>[{\"name\": \"pay\", \"arguments\": {\"to\": \"Ann\"}}]</tool_call>",
        "<tool_call>{\"type\": \"function\", \"id\": \"1\", \"function\":"
            + " {\"name\": \"pay\", \"arguments\": {\"to\": \"Ann\"}}}</tool_call>",
        "<function_call>{\"name\": \"pay\", \"arguments\": {\"to\": \"Ann\"}}</function_call>",
        "<tool_use>{\"name\": \"pay\", \"input\": {\"to\": \"Ann\"}}</tool_use>",
        "<function=pay>{\"to\": \"Ann\"}</function>",
        "<function=pay><parameter=to>Ann</parameter></function>",
        "<tool_call>\n<function=pay>\n<parameter=to>\nAnn\n</parameter>\n</function>\n</tool_call>",
        "<function name=\"pay\"><parameter name=\"to\">Ann</parameter></function>",
        "<invoke name=\"pay\">\n<parameter name=\"to\">Ann</parameter>\n</invoke>",
        "<function_calls><invoke name=\"pay\"><parameter name=\"to\"><![CDATA[Ann]]></parameter>"
            + "</invoke></function_calls>",
        "<tool_calls><call tool=\"pay\">{\"to\": \"Ann\"}</call></tool_calls>",
        "<think>Shall I?</think><call tool=\"pay\">{\"to\": \"Ann\"}</call>",
        "Shall I?</think><call tool=\"pay\">{\"to\": \"Ann\"}</call>",
        "`<call>` is how: <call tool=\"pay\">{\"to\": \"Ann\"}</call>",
        "```\nx\n```\n<call tool=\"pay\">{\"to\": \"Ann\"}</call>",
        "> he asks for it\n<call tool=\"pay\">{\"to\": \"Ann\"}</call>",
        "a `stray tick and <call tool=\"pay\">{\"to\": \"Ann\"}</call>"
      })
  void readsTheFormsThatModelsWrite(String reply) {
    ReadReply read = ReplyReader.read(reply);
    assertThat(calls(read)).containsExactly("pay {\"to\":\"Ann\"}");
    assertThat(read.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<call tool=\"stop\"></call>",
        "<call tool=\"stop\"/>",
        "<call tool=\"stop\"> \n </call>",
        "<invoke name=\"stop\"/>",
        "<function=stop></function>",
        "<tool_call>{\"name\": \"stop\"}</tool_call>",
        "<tool_call>{\"name\": \"stop\", \"arguments\": null}</tool_call>"
      })
  void readsCallsWithoutArguments(String reply) {
    assertThat(calls(ReplyReader.read(reply))).containsExactly("stop {}");
  }

  @Test
  void readsSeveralCallsInTheirOrderAlsoEqualOnes() {
    ReadReply read =
        ReplyReader.read(
            """
            <call tool="a">{}</call><call tool="a">{}</call>
            and <tool_call>{"name": "b"}
            {"name": "c"}</tool_call>""");
    assertThat(calls(read)).containsExactly("a {}", "a {}", "b {}", "c {}");
    assertThat(read.unreadable()).isEmpty();
  }

  @Test
  void takesTagsInArgumentsForText() {
    String body = "</call> and <call tool='rm'>{}</call> and ```";
    ReadReply json =
        ReplyReader.read("<call tool=\"write\">{\"text\": \"" + body + "\"}</call> done");
    assertThat(calls(json)).containsExactly("write {\"text\":\"" + body + "\"}");
    ReadReply tags =
        ReplyReader.read(
            "<invoke name=\"write\"><parameter name=\"text\">" + body + "</parameter></invoke>");
    assertThat(calls(tags)).containsExactly("write {\"text\":\"" + body + "\"}");
    assertThat(json.unreadable()).isEmpty();
    assertThat(tags.unreadable()).isEmpty();
  }

  @Test
  void decodesReferencesInArgumentsThatAreTagsAndNoneInJson() {
    assertThat(
            calls(
                ReplyReader.read(
                    "<invoke name=\"w\"><parameter name=\"t\">a &lt; b &#x26; c && d"
                        + "</parameter></invoke>")))
        .containsExactly("w {\"t\":\"a < b & c && d\"}");
    assertThat(calls(ReplyReader.read("<call tool=\"w\">{\"t\": \"a &lt; b\"}</call>")))
        .containsExactly("w {\"t\":\"a &lt; b\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<think><call tool=\"rm\">{}</call></think> I will not.",
        "<THINKING>x <call tool=\"rm\">{}</call></thinking> no.",
        "Never write\n```\n<call tool=\"rm\">{}</call>\n```\nplease.",
        "Never write\n~~~~xml\n~~~\n<call tool=\"rm\">{}</call>\n~~~~\nplease.",
        "Never write `<call tool=\"rm\">{}</call>` please.",
        "Never write ``a ` <call tool=\"rm\">{}</call>`` please.",
        "He wrote:\n> <call tool=\"rm\">{}</call>\nI did not.",
        "He wrote:\n  >> <tool_call>\n>> {\"name\": \"rm\"}\n>> </tool_call>\nI did not.",
        "An example: <example><call tool=\"rm\">{}</call></example> of what not to do.",
        "<pre><call tool=\"rm\">{}</call></pre> is wrong.",
        "It says \"<call tool='rm'>{}</call>\" and I did not.",
        "It says \u201e<call tool='rm'>{}</call>\u201c and I did not.",
        "Nothing. <!-- <call tool=\"rm\">{}</call> -->",
        "Nothing. <![CDATA[<call tool=\"rm\">{}</call>]]>",
        "Write &lt;call tool=\"rm\"&gt;{}&lt;/call&gt; for it.",
        "Then it says <result tool=\"x\"><call tool=\"rm\">{}</call></result>, I am told.",
        "The tag <callback tool=\"rm\">{}</callback> is something else."
      })
  void runsNothingThatIsThoughtOrQuoted(String reply) {
    ReadReply read = ReplyReader.read(reply);
    assertThat(read.calls()).isEmpty();
    assertThat(read.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<call tool=\"rm\">{}",
        "<call tool=\"rm\">",
        "<call tool=\"rm\">{\"a\": </call>",
        "<call tool=\"rm\">{\"a\": \"b}</call>",
        "<call tool=\"rm\">{'a': 1}</call>",
        "<call tool=\"rm\">{\"a\": 1, \"a\": 2}</call>",
        "<call tool=\"rm\">[1]</call>",
        "<call tool=\"rm\">all of it</call>",
        "<call tool=\"rm\">{} {}</call>",
        "<call tool=\"rm all\">{}</call>",
        "<call>{}</call>",
        "<tool_call>{\"name\": \"rm\", \"arguments\": {}, \"parameters\": {}}</tool_call>",
        "<tool_call>{\"name\": \"rm\", \"path\": \"/\"}</tool_call>",
        "<tool_call>{\"arguments\": {}}</tool_call>",
        "<tool_call>[]</tool_call>",
        "<tool_call>rm</tool_call>",
        "<tool_call><function=rm></tool_call></function>",
        "<tool_call><tool_call>{\"name\": \"rm\"}</tool_call></tool_call>",
        "<call tool=\"a\">{\"x\": 1} <call tool=\"rm\">{}</call></call>",
        "<function=rm><parameter=a>1<parameter=b>2</parameter></function>",
        "<function=rm><parameter=a>1</parameter><parameter=a>2</parameter></function>",
        "<function=rm><parameter>1</parameter></function>",
        "<function=rm><parameter=a>1</function>",
        "<function=rm><parameter=a><![CDATA[1</parameter></function>",
        "<parameter=a>1</parameter>",
        "and so on</call>",
        "<think>a <think>b</think> <call tool=\"rm\">{}</call> </think> no.",
        "<reasoning>`</reasoning>` <call tool=\"rm\">{}</call></reasoning> no.",
        "<think>I could <call tool=\"rm\">{}</call>",
        "First <call tool=\"rm\">{}</call> I thought </think> but no.",
        "```\n<call tool=\"rm\">{}</call>",
        "```xml\n<call tool=\"rm\">{}</call>\n```",
        "`<call tool=\"rm\">{}</call>`",
        "List:\n\n    <call tool=\"rm\">{}</call>",
        "<example> <call tool=\"rm\">{}</call>",
        "<!-- <call tool=\"rm\">{}</call>",
        "[TOOL_CALLS] [{\"name\": \"rm\", \"arguments\": {}}]",
        "<|python_tag|>{\"name\": \"rm\", \"parameters\": {}}",
        "<\uff5ctool\u2581calls\u2581begin\uff5c>"
      })
  void saysWhatItCannotRead(String reply) {
    ReadReply read = ReplyReader.read(reply);
    assertThat(read.calls()).isEmpty();
    assertThat(read.unreadable()).isNotEmpty();
  }

  @Test
  void letsNoUnclosedTagSwallowTheRest() {
    ReadReply read =
        ReplyReader.read(
            """
            I begin.
            <call tool="a">{"x": 1}
            And then:
            <call tool="b">{}</call>
            Done.""");
    assertThat(calls(read)).containsExactly("b {}");
    assertThat(read.unreadable())
        .singleElement()
        .hasToString("line 2, character 1: <call> is not closed where it should be");
    assertThat(read.text()).contains("I begin.", "<call tool=\"a\">", "And then:", "Done.");
  }

  @Test
  void keepsWhatWasThoughtApartFromWhatIsSaid() {
    ReadReply read = ReplyReader.read("<think>one</think>Hello <think>two</think>there");
    assertThat(read.reasoning()).isEqualTo("one\ntwo");
    assertThat(read.text()).isEqualTo("Hello there");
  }

  @Test
  void leavesATextWithoutTagsAlone() {
    assertThat(ReplyReader.read("1 < 2 & `x` > [0]").text()).isEqualTo("1 < 2 & `x` > [0]");
    assertThat(ReplyReader.read("").text()).isEmpty();
  }

  private static List<String> calls(ReadReply read) {
    return read.calls().stream().map(call -> call.name() + " " + call.arguments()).toList();
  }
}
