package org.safetyjunit.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressProperties {

  @Property(tries = 5000)
  void nothingButIllegalArgumentIsEverThrown(@ForAll("almost") String text) {
    try {
      Address.list(text).forEach(address -> address.is("x@y.example"));
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessageMatching("(?s).+");
    }
  }

  @Property
  void noTextThrowsAnythingElse(@ForAll String text) {
    nothingButIllegalArgumentIsEverThrown(text);
  }

  @Property(tries = 2000)
  void whatIsWrittenIsReadBack(@ForAll("addresses") Address address) {
    assertThat(Address.parse(address.toString())).isEqualTo(address);
    assertThat(address.is(address.toString())).isTrue();
  }

  @Property
  void aListIsReadBackWhateverSeparatesIt(
      @ForAll("listsOfAddresses") List<Address> addresses, @ForAll("separators") String separator) {
    String text = addresses.stream().map(Address::toString).collect(Collectors.joining(separator));
    assertThat(Address.list(text)).isEqualTo(addresses);
  }

  @Property(tries = 3000, maxDiscardRatio = 50)
  void whatIsReadAtAllIsReadTheSameFromItsOwnForm(@ForAll("almost") String text) {
    List<Address> read = List.of();
    try {
      read = Address.list(text);
    } catch (IllegalArgumentException none) {
      Assume.that(false);
    }
    for (Address address : read) {
      assertThat(Address.parse(address.toString())).isEqualTo(address);
    }
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(",", ";", ", ", ";\r\n ", " , ,");
  }

  @Provide
  Arbitrary<List<Address>> listsOfAddresses() {
    return addresses().list().ofMaxSize(5);
  }

  @Provide
  Arbitrary<String> almost() {
    return Arbitraries.of(
            "a",
            "b.c",
            "@",
            "<",
            ">",
            ",",
            ";",
            ":",
            "(",
            ")",
            "\"",
            "\\",
            "[",
            "]",
            " ",
            "\r\n",
            ".",
            "é",
            "\u200b",
            "\u00a0",
            "@x.example",
            "<a@b.example>",
            "\uD83D\uDE00",
            "\uD83D")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Address> addresses() {
    Arbitrary<String> names =
        Arbitraries.strings().withChars("aB ,;:<>()[]\"\\@.é'\u4e2d\u00a0").ofMaxLength(12);
    Arbitrary<String> quoted =
        Arbitraries.strings().withChars("ab @<>()\"\\.,;:").ofMaxLength(8).map(MailText::quoted);
    Arbitrary<String> locals =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("abC0.+-_'é").ofMinLength(1).ofMaxLength(8), quoted);
    Arbitrary<String> domains =
        Arbitraries.oneOf(
            Arbitraries.of("x.example", "X.EXAMPLE.", "localhost", "müller.example", "[::1]"),
            Arbitraries.strings().withChars("ab-0").ofMinLength(1).ofMaxLength(9));
    return Combinators.combine(names, locals, domains)
        .as((name, local, domain) -> new Address(name, local + "@" + domain));
  }
}
