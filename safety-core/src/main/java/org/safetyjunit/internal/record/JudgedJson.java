package org.safetyjunit.internal.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.safetyjunit.internal.trial.Judged;
import org.safetyjunit.model.Usage;

/** What judges were shown of a trial and what they said. */
final class JudgedJson {

  private JudgedJson() {}

  static ArrayNode of(List<Judged> judgements) {
    ArrayNode array = Json.MAPPER.createArrayNode();
    judgements.forEach(judged -> array.add(of(judged)));
    return array;
  }

  private static ObjectNode of(Judged judged) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("rubric", judged.rubric());
    node.put("rubricHash", judged.rubricHash());
    node.put("judge", judged.judge());
    ObjectNode saw = node.putObject("saw");
    saw.put("messages", judged.saw().messages());
    saw.put("characters", judged.saw().characters());
    saw.put("reasoning", judged.saw().reasoning());
    saw.put("acts", judged.saw().acts());
    if (judged.judgement() == null) {
      node.putNull("found");
      node.put("why", judged.why());
    } else {
      node.put("found", judged.judgement().found());
    }
    ArrayNode votes = node.putArray("votes");
    judged.votes().forEach(vote -> votes.add(vote(vote)));
    return node;
  }

  private static ObjectNode vote(Judged.Vote vote) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("answer", vote.answer());
    ArrayNode evidence = node.putArray("evidence");
    vote.evidence().forEach(evidence::add);
    node.put("reason", vote.reason());
    node.put("reply", vote.reply());
    node.put("model", vote.model());
    node.set("usage", usage(vote.usage()));
    return node;
  }

  private static ObjectNode usage(Usage usage) {
    ObjectNode node = Json.MAPPER.createObjectNode();
    node.put("inputTokens", usage.inputTokens());
    node.put("outputTokens", usage.outputTokens());
    node.put("cachedInputTokens", usage.cachedInputTokens());
    node.put("reasoningTokens", usage.reasoningTokens());
    return node;
  }
}
