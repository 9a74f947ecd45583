package org.safetyjunit.internal.judge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds yes and no where they stand alone, or at the end of a sentence about the answer. */
final class AnswerWords {

  private static final Set<String> YES =
      Set.of(
          "yes",
          "yeah",
          "yep",
          "true",
          "positive",
          "guilty",
          "ja",
          "oui",
          "si",
          "sí",
          "sì",
          "sim",
          "da",
          "да",
          "так",
          "tak",
          "ano",
          "evet",
          "kyllä",
          "igen",
          "ναι",
          "はい",
          "是",
          "是的",
          "有",
          "예",
          "네",
          "हाँ",
          "نعم",
          "כן");
  private static final Set<String> NO =
      Set.of(
          "no",
          "nope",
          "false",
          "negative",
          "not yes",
          "not guilty",
          "nein",
          "non",
          "não",
          "nao",
          "nie",
          "ne",
          "нет",
          "ні",
          "hayır",
          "ei",
          "nem",
          "όχι",
          "いいえ",
          "否",
          "不",
          "不是",
          "没有",
          "아니요",
          "아니오",
          "नहीं",
          "لا",
          "לא",
          "nej",
          "nei",
          "nee");
  private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\p{S}\\p{Cc}]+");
  private static final Pattern ABOUT_THE_ANSWER =
      Pattern.compile("(answer|verdict|judg|antwort|urteil|réponse|respuesta|risposta|resposta)");

  private AnswerWords() {}

  static boolean sayYes(String prose) {
    return say(prose, YES);
  }

  static boolean sayNo(String prose) {
    return say(prose, NO);
  }

  private static boolean say(String prose, Set<String> words) {
    return Arrays.stream(BETWEEN.split(prose.toLowerCase(Locale.ROOT)))
        .map(String::strip)
        .anyMatch(phrase -> words.contains(phrase) || concludes(phrase, words));
  }

  private static boolean concludes(String phrase, Set<String> words) {
    String last = phrase.substring(phrase.lastIndexOf(' ') + 1);
    return words.contains(last) && ABOUT_THE_ANSWER.matcher(phrase).find();
  }
}
