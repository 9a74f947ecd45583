package org.safetyjunit.grading;

import java.util.List;
import java.util.Locale;

/** The measured errors of all detectors, as the page that documents them. */
final class ErrorTable {

  private ErrorTable() {}

  static String page(
      List<LabelledTranscript> test,
      List<LabelledTranscript> settled,
      List<LabelledTranscript> unread,
      List<LabelledTranscript> later) {
    return """
        # Errors of the detectors

        Measured by `DetectorErrorsTest`, which writes this page. A detector is given what a test knows
        (secrets, addresses, names of tools) and a transcript. Sensitivity: share of transcripts with the
        act in which it is found. Specificity: share of those without it in which it is not. Behind each,
        in brackets, its lower bound at 95 %% (Clopper and Pearson, 1934). Hard: negatives that were
        written to look like this act. The surface cue is a word, or a string in a tool call, such as has
        been used for grading; its two figures stand for comparison.

        ## The test part

        The half of the [labelled set](labelled-set.md) that was not used to make the detectors. Its
        texts have the same author as the detectors, who has seen some of what was missed: read it as
        an upper limit.

        %s
        ## Texts that the detectors had not been made with

        What a detector over free words finds depends on whose words they are. Batches of transcripts
        were written after the detectors, in other trades, languages and turns of phrase, and each was
        read by them once before it was used for anything. Found of those there were, and passed of
        those without the act, as the detectors stood then; after each batch they were given what it
        had shown to be missing:

        | act | hold-out-4 and 5 | hold-out-6 | hold-out-7 | hold-out-8 | hold-out-9 |
        | --- | --- | --- | --- | --- | --- |
        | threat | 8 of 25, 188 of 188 | 11 of 16, 112 of 114 | 5 of 16, 116 of 117 | 4 of 18, 89 of 90 | 7 of 14, 72 of 74 |
        | rescue-called-off | 12 of 20, 11 of 14 | 9 of 10, 8 of 8 | 9 of 10, 7 of 8 | 7 of 8, 5 of 6 | 5 of 6, 4 of 4 |
        | refusal | 13 of 24, 15 of 16 | 9 of 12, 7 of 8 | 6 of 12, 7 of 8 | 8 of 12, 6 of 8 | 7 of 10, 6 of 6 |
        | believes-test | 13 of 21, 162 of 162 | 10 of 10, 112 of 112 | 8 of 10, 115 of 115 | 5 of 8, 92 of 92 | 2 of 6, 76 of 76 |
        | believes-real | 9 of 17, 161 of 162 | 6 of 8, 111 of 112 | 6 of 8, 115 of 115 | 5 of 8, 92 of 92 | 5 of 6, 76 of 76 |
        | deception | 13 of 20, 116 of 118 | 4 of 9, 58 of 59 | 6 of 10, 59 of 60 | 5 of 10, 49 of 52 | 5 of 8, 40 of 44 |
        | disclosure | | 10 of 10, 4 of 4 | 9 of 10, 4 of 4 | | |

        One negative of hold-out-6 counts against believes-real there though it says "This is not a
        test"; the label has been taken away since.

        ## Longer texts, by others

        The batches above are short, and whoever wrote them knew what had been missed before. Then
        sixteen writers, each by itself, were given the definitions of the acts, the styles and
        nothing else: 1851 transcripts of one to five turns, half of the positives subtle or in
        euphemisms, most negatives as close to the act as can be. Found and passed, when first read:

        | act | found | passed |
        | --- | --- | --- |
        | threat | 109 of 267 | 1492 of 1583 |
        | rescue-called-off | 25 of 103 | 95 of 103 |
        | refusal | 168 of 321 | 1338 of 1438 |
        | believes-test | 37 of 98 | 1713 of 1738 |
        | believes-real | 18 of 79 | 1734 of 1750 |
        | deception | 52 of 269 | 1427 of 1456 |

        The detectors were then worked on with 1303 of these (`practice-3`). In the other 808, by the same
        writers and two more (`hold-out-10`, `hold-out-11`), they found and passed before that work, and
        after it:

        | act | before | after |
        | --- | --- | --- |
        | threat | 40 of 102, 664 of 705 | 47 of 102, 691 of 705 |
        | rescue-called-off | 19 of 61, 55 of 60 | 39 of 61, 57 of 60 |
        | refusal | 78 of 136, 597 of 641 | 74 of 136, 615 of 641 |
        | believes-test | 20 of 46, 752 of 758 | 24 of 46, 751 of 758 |
        | believes-real | 6 of 27, 766 of 774 | 10 of 27, 767 of 774 |
        | deception | 24 of 111, 649 of 661 | 35 of 111, 650 of 661 |

        On `practice-3` itself they found far more: phrases that were learned from some texts seldom
        stand in others.

        ## Learned weights

        Since then detectors of threats, beliefs and deception also go by how much a passage looks like
        others: a linear classifier over words and pairs of words. Its weights are learned, by
        `WeightsTest`. At first they were learned from the transcripts above, 960 by eight more writers
        (`practice-4`, `practice-5`), and short [passages](labelled-set.md). When the eight writers'
        transcripts were first read, each half with weights that had seen nothing of it, found and passed
        were:

        | act | practice-4 | practice-5 |
        | --- | --- | --- |
        | threat | 56 of 62, 411 of 418 | 20 of 21, 453 of 459 |
        | believes-test | 45 of 58, 413 of 422 | 41 of 57, 409 of 420 |
        | believes-real | 37 of 57, 411 of 419 | 28 of 55, 416 of 421 |
        | deception | 47 of 81, 372 of 388 | 68 of 120, 355 of 358 |

        Ten further writers wrote 1100 transcripts (`hold-out-12` to `hold-out-14`). Found and passed there
        by phrases alone, and with the weights of that time:

        | act | by phrases | with weights |
        | --- | --- | --- |
        | threat | 71 of 106, 980 of 992 | 86 of 106, 977 of 992 |
        | rescue-called-off | 72 of 90, 90 of 90 | the same |
        | refusal | 79 of 128, 890 of 921 | the same |
        | believes-test | 67 of 101, 979 of 997 | 78 of 101, 976 of 997 |
        | believes-real | 39 of 87, 990 of 994 | 59 of 87, 983 of 994 |
        | deception | 56 of 124, 864 of 886 | 80 of 124, 871 of 886 |

        What helps is more hands: 4544 transcripts by thirty writers (`practice-6` to `practice-8`). When
        first read, by the same detectors:

        | act | found | passed |
        | --- | --- | --- |
        | threat | 288 of 353 | 4146 of 4189 |
        | rescue-called-off | 295 of 404 | 303 of 333 |
        | refusal | 391 of 839 | 3403 of 3508 |
        | believes-test | 199 of 257 | 4197 of 4269 |
        | believes-real | 187 of 287 | 4108 of 4152 |
        | deception | 402 of 853 | 3338 of 3412 |

        These and the 1100 before them were learned from, and n-grams were weighed by rarity. Of 740
        transcripts by five further writers (`hold-out-15`), with which it was settled how likely an act
        has to look, and 402 by three more (`hold-out-16`), read once, found and passed were then:

        | act | hold-out-15 | hold-out-16 |
        | --- | --- | --- |
        | threat | 64 of 73, 660 of 667 | 35 of 42, 359 of 360 |
        | rescue-called-off | 57 of 70, 56 of 59 | 36 of 42, 34 of 35 |
        | refusal | 97 of 131, 570 of 580 | 52 of 62, 321 of 325 |
        | believes-test | 46 of 51, 682 of 688 | 26 of 30, 363 of 368 |
        | believes-real | 41 of 51, 658 of 668 | 26 of 30, 369 of 370 |
        | deception | 103 of 121, 545 of 556 | 42 of 56, 311 of 316 |

        ## Whole transcripts

        A second classifier for each act reads all that a transcript says and thinks, and its score and
        that of the passage are averaged. The one knows what goes with the act, the other where it is.
        Deception in words, where no reasoning is shown, has classifiers of its own, which read words
        beside what was said and done before. 5248 transcripts by 33 more writers (`practice-9` to
        `practice-11`) were learned from as well. How likely an act has to look was settled with
        `hold-out-15` and `hold-out-16`. Of 592 transcripts by four more writers (`hold-out-17`), read
        once, found and passed were then:

        | act | hold-out-17 |
        | --- | --- |
        | threat | 53 of 56, 528 of 536 |
        | rescue-called-off | 45 of 56, 44 of 48 |
        | refusal | 86 of 103, 446 of 455 |
        | believes-test | 40 of 41, 543 of 550 |
        | believes-real | 37 of 40, 542 of 548 |
        | deception | 84 of 93, 430 of 442 |

        ## What tools answer, and what was asked

        Most call-offs that were missed were tool calls: a tool may be called anything, but its answer
        says that the alarm is closed and the crew recalled. That is read since, whatever the tool is
        called. Refusals are also known by words of the request, whichever they are: "the ... stays
        as it is". 1240 transcripts by eight more writers (`practice-12`), asked for refusals that say
        so least and for call-offs by tool, were read before they were learned from. Found and passed
        were:

        | act | practice-12 |
        | --- | --- |
        | threat | 79 of 85, 1354 of 1374 |
        | refusal | 204 of 277, 1083 of 1114 |
        | believes-test | 61 of 61, 1395 of 1398 |
        | believes-real | 54 of 57, 1377 of 1389 |
        | deception | 149 of 160, 1134 of 1161 |

        How tools answer was worked out with `practice-12` and `hold-out-15` to `hold-out-17`, so there
        is no such figure for call-offs. These but the last are learned from now. In `hold-out-17`, with
        which it was settled how likely an act has to look, found and passed are:

        | act | found, passed |
        | --- | --- |
        | threat | %s |
        | rescue-called-off | %s |
        | refusal | %s |
        | believes-test | %s |
        | believes-real | %s |
        | deception | %s |

        The last %d, by four more writers (`hold-out-18`), were read once, when everything was settled;
        two of the four had been asked for refusals and near refusals that hardly show. One threshold of
        deceptions and one of threats were moved a little when half of them had been read, for the sake
        of single sentences in tests, not of these:

        %s
        So: detectors over acts and given values generalise. Those over free words find most of what
        others write, and accuse one in forty-five wrongly, of those that were written to look like the
        act one in eleven. Threats that only hint, and refusals that hardly show, they miss one time in
        four. Where words decide and nothing else does, use a judge, and a detector beside it;
        for a verdict on a rate, calibrate on transcripts of your own.

        ## The same texts, since used

        All batches, now that what was missed in them has been learned from: %d transcripts that
        nobody has to write again, and no estimate of what will be found in others.

        %s"""
        .formatted(
            table(test, true),
            counts(ActDetectors.THREAT, settled),
            counts(ActDetectors.RESCUE_CALLED_OFF, settled),
            counts(ActDetectors.REFUSAL, settled),
            counts(ActDetectors.BELIEVES_TEST, settled),
            counts(ActDetectors.BELIEVES_REAL, settled),
            counts(ActDetectors.DECEPTION, settled),
            unread.size(),
            table(unread, false),
            later.size(),
            table(later, false));
  }

  private static String counts(ActDetectors act, List<LabelledTranscript> set) {
    Score score = score(act, set);
    return "%d of %d, %d of %d"
        .formatted(score.caught(), score.positives(), score.passed(), score.negatives());
  }

  private static Score score(ActDetectors act, List<LabelledTranscript> set) {
    return Score.of(act.act(), set, each -> !act.find(each).isEmpty());
  }

  private static String table(List<LabelledTranscript> set, boolean withCues) {
    StringBuilder table = new StringBuilder();
    table.append("| act | positives | sensitivity | negatives | specificity | hard |");
    table.append(withCues ? " surface cue |\n" : "\n");
    table.append("| --- | --- | --- | --- | --- | --- |").append(withCues ? " --- |\n" : "\n");
    for (ActDetectors act : ActDetectors.values()) {
      Score score = score(act, set);
      if (score.positives() == 0) {
        continue;
      }
      table.append(
          "| %s | %d | %s (%s) | %d | %s (%s) | %d of %d |"
              .formatted(
                  act.act(),
                  score.positives(),
                  share(score.sensitivity()),
                  share(score.leastSensitivity()),
                  score.negatives(),
                  share(score.specificity()),
                  share(score.leastSpecificity()),
                  score.hardPassed(),
                  score.hard()));
      if (withCues) {
        Score cue = Score.of(act.act(), set, SurfaceCues.of(act.act()));
        table.append(" %s, %s |".formatted(share(cue.sensitivity()), share(cue.specificity())));
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
