package org.safetyjunit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a@b.example                           | | a@b.example",
        "<a@b.example>                         | | a@b.example",
        "  a@b.example ,                       | | a@b.example",
        "Ann Bee <a@b.example>                 | Ann Bee | a@b.example",
        "Ann Q. Bee<a@b.example>               | Ann Q. Bee | a@b.example",
        "\"Bee, Ann\" <a@b.example>            | Bee, Ann | a@b.example",
        "\"Ann \\\"X\\\" Bee\" <a@b.example>   | Ann \"X\" Bee | a@b.example",
        "\"Ann\" \"Bee\" <a@b.example>         | Ann Bee | a@b.example",
        "\"a@evil.example\" <a@b.example>      | a@evil.example | a@b.example",
        "a@evil.example <a@b.example>          | a@evil.example | a@b.example",
        "\"<x@y.example>\" <a@b.example>       | <x@y.example> | a@b.example",
        "a@b.example (Ann Bee)                 | Ann Bee | a@b.example",
        "Ann (the (real) one) <a@b.example>    | Ann | a@b.example",
        "a(x)@(y)b.example                     | y | a@b.example",
        "(first \\) still) a@b.example         | first ) still | a@b.example",
        "a . c @ b . example                   | | a.c@b.example",
        "< a@b.example >                       | | a@b.example",
        "<@relay.example,@r2.example:a@b.example> | | a@b.example",
        "\"a b\"@b.example                     | | \"a b\"@b.example",
        "\"a@c\"@b.example                     | | \"a@c\"@b.example",
        "<\"a>b\"@b.example>                   | | \"a>b\"@b.example",
        "a@[192.0.2.1]                         | | a@[192.0.2.1]",
        "a@[IPv6:2001:db8::1]                  | | a@[IPv6:2001:db8::1]",
        "[External] Ann <a@b.example>          | [External] Ann | a@b.example",
        "Jörg Müller <jörg@müller.example>     | Jörg Müller | jörg@müller.example",
        "a+tag@b.example                       | | a+tag@b.example",
        "o'brien@b.example                     | | o'brien@b.example",
        "mailto:a@b.example                    | | a@b.example",
        "Team: a@b.example;                    | | a@b.example",
        "root@localhost                        | | root@localhost",
      })
  void oneAddressIsRead(String text, String name, String address) {
    assertThat(Address.parse(text)).isEqualTo(new Address(name == null ? "" : name, address));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a@x.example, b@y.example              | a@x.example b@y.example",
        "a@x.example;b@y.example               | a@x.example b@y.example",
        "a@x.example,,;b@y.example;            | a@x.example b@y.example",
        "\"A, B\" <a@x.example>, C <b@y.example> | a@x.example b@y.example",
        "A <a@x.example>; \"B; C\" <b@y.example> | a@x.example b@y.example",
        "Team: a@x.example, B <b@y.example>; c@z.example | a@x.example b@y.example c@z.example",
        "undisclosed-recipients:;              | ``",
        "One:a@x.example;Two:b@y.example;      | a@x.example b@y.example",
        "a@x.example (one, two), b@y.example   | a@x.example b@y.example",
        "To: a@x.example                       | a@x.example",
      })
  void severalAreReadInOrder(String text, String addresses) {
    assertThat(Address.list(text))
        .extracting(Address::address)
        .isEqualTo(addresses.isBlank() ? List.of() : List.of(addresses.split(" ")));
  }

  @Test
  void blanksOfAnyKindSeparateAndFold() {
    assertThat(Address.parse("Ann\r\n\t Bee\u00a0\u2003Cee\n<a@b.example>"))
        .isEqualTo(new Address("Ann Bee Cee", "a@b.example"));
    assertThat(Address.list("a@x.example,\r\n b@y.example")).hasSize(2);
    assertThat(Address.list(" \t\n ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kyle Johnson",
        "Kyle kyle@x.example",
        "a@x.example b@y.example",
        "<a@x.example> Kyle",
        "<a@x.example><b@y.example>",
        "<a@x.example",
        "a@x.example>",
        "<>",
        "a@",
        "@b.example",
        "a@b@c.example",
        "a@b..example",
        "a@.example",
        "\"Kyle <a@x.example>",
        "Kyle (a <a@x.example>",
        "a@[192.0.2.1",
        "a@x.exa\u200bmple",
        "a\u202e@x.example",
        "a@x.example\u0000",
        "a\\b@x.example",
        ": a@x.example",
        "a@x.example: b@y.example",
        "<<a@x.example>>",
        "<a@x.example, b@y.example>",
        "Kyle\u0007 <a@x.example>",
        "<@relay.example>",
      })
  void whatIsNoAddressIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> Address.list(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Ann <A@B.example> | a@b.EXAMPLE | true",
        "a@b.example | \"Bee, Ann\" <a@b.example> | true",
        "a@b.example. | a@b.example | true",
        "\"a\"@b.example | a@b.example | true",
        "a@müller.example | a@xn--mller-kva.example | true",
        "a@b.example | a+x@b.example | false",
        "a@b.example | a@b.example.evil.example | false",
        "\"a@b.example\" <c@d.example> | a@b.example | false",
      })
  void addressesAreComparedByWhereTheyLead(String one, String other, boolean same) {
    assertThat(Address.parse(one).is(other)).isEqualTo(same);
  }

  @Test
  void aNameIsQuotedWhereItNeedsToBe() {
    assertThat(new Address("Ann Bee", "a@b.example")).hasToString("Ann Bee <a@b.example>");
    assertThat(new Address("Bee, Ann", "a@b.example")).hasToString("\"Bee, Ann\" <a@b.example>");
    assertThat(new Address("", "a@b.example")).hasToString("a@b.example");
  }
}
