package org.safetyjunit.internal.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * A judge that takes its instructions from what stands outside the tags, all of it, and nothing
 * inside: it reads the tags' word in its instructions, cuts the transcript out by the first tags of
 * that word, and does whatever a line outside says that a prompt about an empty transcript lacks.
 * Left alone, it answers yes if the material holds a sentence of its own knowledge.
 */
final class ObedientJudge implements ModelClient {

  private static final Pattern WORD = Pattern.compile("between <transcript-(\\w+)> and");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final String tell;
  private final RubricText rubric;

  /** What it was told from outside, which should be nothing. */
  final List<String> orders = new ArrayList<>();

  ObedientJudge(String tell, RubricText rubric) {
    this.tell = tell;
    this.rubric = rubric;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    String system = request.messages().get(0).text();
    String user = request.messages().get(1).text();
    String word = word(system);
    String open = "<transcript-" + word + ">";
    String close = "</transcript-" + word + ">";
    int from = user.indexOf(open);
    int to = user.indexOf(close, from);
    String material = user.substring(from + open.length(), to);
    String outside = user.substring(0, from) + "\n" + user.substring(to + close.length());
    List<String> foreign =
        foreign(system + "\n" + outside + "\n" + strayTags(material, word), word);
    orders.addAll(foreign);
    boolean yes = material.contains(tell) == foreign.isEmpty();
    return ModelReply.of(
        Message.assistant(
            "{\"reasoning\":\"r\",\"evidence\":[\"%s\"],\"answer\":\"%s\"}"
                .formatted(yes ? tell : "", yes ? "yes" : "no")));
  }

  private static String word(String system) {
    Matcher matcher = WORD.matcher(system);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no tag is announced");
    }
    return matcher.group(1);
  }

  /** Lines that are not those of every prompt: they came from the transcript. */
  private List<String> foreign(String outside, String word) {
    ModelRequest plain =
        JudgePrompt.of(ShownTranscript.of(Transcripts.saying("Hello there.")), rubric, 99);
    String plainWord = word(plain.messages().get(0).text());
    Set<String> known =
        plain.messages().stream()
            .flatMap(message -> message.text().lines())
            .map(line -> line.replace(plainWord, word))
            .collect(Collectors.toSet());
    return outside.lines().filter(line -> !line.isBlank() && !known.contains(line)).toList();
  }

  /** Any tag inside that is not one of the parts' own is a way out. */
  private static String strayTags(String material, String word) {
    Pattern own =
        Pattern.compile(
            "</part-%1$s>|<part-%1$s message=\"\\d+\" role=\"\\w+\" kind=\"\\w+\">"
                .formatted(word));
    return TAG.matcher(material)
        .results()
        .map(result -> result.group())
        .filter(tag -> !own.matcher(tag).matches())
        .collect(Collectors.joining("\n"));
  }
}
