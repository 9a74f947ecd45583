package org.safetyjunit.internal.judge;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.grading.Judge.Judgement;
import org.safetyjunit.internal.trial.Judged.Vote;

/**
 * Votes of one judge on one transcript. What more than half of all votes asked for say holds; votes
 * without an answer are for neither side. Ends as soon as that is certain.
 */
final class Ballot {

  static final String YES = "yes";
  static final String NO = "no";
  static final String NONE = "none";

  private final int size;
  private final List<Vote> votes = new ArrayList<>();

  /** A ballot of so many votes, from 1. */
  Ballot(int size) {
    this.size = size;
  }

  void add(Vote vote) {
    votes.add(vote);
  }

  /** Whether further votes can change nothing. */
  boolean isDecided() {
    int open = size - votes.size();
    return open <= 0
        || 2 * count(YES) > size
        || 2 * count(NO) > size
        || 2 * (Math.max(count(YES), count(NO)) + open) <= size;
  }

  List<Vote> votes() {
    return List.copyOf(votes);
  }

  /** What holds; null if nothing does. */
  @Nullable Judgement judgement() {
    if (2 * count(YES) > size) {
      Vote first = first(YES);
      return new Judgement(true, first.evidence(), first.reason());
    }
    return 2 * count(NO) > size ? new Judgement(false, List.of(), first(NO).reason()) : null;
  }

  /** Why nothing holds; empty if something does. */
  String why() {
    if (judgement() != null) {
      return "";
    }
    if (votes.isEmpty()) {
      return "the judge was not asked";
    }
    if (count(NONE) == 0) {
      return "the judge's votes do not agree: %d yes, %d no".formatted(count(YES), count(NO));
    }
    String reason = first(NONE).reason();
    return size == 1
        ? reason
        : "%s (votes: %d yes, %d no, %d without an answer)"
            .formatted(reason, count(YES), count(NO), count(NONE));
  }

  private int count(String answer) {
    return (int) votes.stream().filter(vote -> vote.answer().equals(answer)).count();
  }

  private Vote first(String answer) {
    return votes.stream().filter(vote -> vote.answer().equals(answer)).findFirst().orElseThrow();
  }
}
