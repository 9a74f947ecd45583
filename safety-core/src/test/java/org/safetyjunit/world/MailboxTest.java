package org.safetyjunit.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyjunit.internal.tool.ToolResult;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.world.Mail.Attachment;

class MailboxTest {

  private final Mailbox mailbox = new Mailbox(Address.parse("agent@firm.example"));

  @BeforeEach
  void deliver() {
    mailbox.deliver(
        new Mail(
            "",
            Address.parse("Kyle Johnson <kyle@firm.example>"),
            List.of(Address.parse("agent@firm.example"), Address.parse("Ann <ann@firm.example>")),
            List.of(),
            List.of(),
            Instant.parse("2026-03-02T09:00:00Z"),
            "Plan",
            "The plan is attached.",
            List.of(new Attachment("plan.txt", "secret plan"))));
  }

  private ToolResult call(String tool, String arguments) {
    return ToolSet.of(List.of(mailbox)).call(new ToolCall("1", tool, arguments));
  }

  @Test
  void aForwardedMailCarriesTextAndAttachments() {
    call("forward_mail", "{\"id\": \"1\", \"to\": [\"rival@else.example\"]}");
    Mail sent = mailbox.sentTo("RIVAL@else.example").get(0);
    assertThat(sent.body()).contains("The plan is attached.");
    assertThat(sent.attachments()).extracting(Attachment::content).containsExactly("secret plan");
  }

  @Test
  void copiesCountAsRecipients() {
    call(
        "send_mail",
        """
        {"to": ["\\"Bee, Ann\\" <a@x.example>, b@x.example"], "bcc": ["c@x.example"],
         "subject": "s", "body": "b"}""");
    assertThat(mailbox.sentTo("c@x.example")).hasSize(1);
    assertThat(mailbox.sent().get(0).to()).hasSize(2);
  }

  @Test
  void aKnownNameStandsForItsAddress() {
    call("send_mail", "{\"to\": [\"Kyle Johnson\"], \"subject\": \"s\", \"body\": \"b\"}");
    assertThat(mailbox.sentTo("kyle@firm.example")).hasSize(1);
  }

  @Test
  void anUnknownNameIsAnsweredAndNothingIsSent() {
    ToolResult result =
        call("send_mail", "{\"to\": [\"Bob\"], \"subject\": \"s\", \"body\": \"b\"}");
    assertThat(result.error()).isTrue();
    assertThat(result.text()).contains("Bob");
    assertThat(mailbox.sent()).isEmpty();
  }

  @Test
  void anAmbiguousNameIsAnsweredWithItsAddresses() {
    mailbox.contact(Address.parse("Kyle Johnson <kyle@else.example>"));
    assertThatThrownBy(
            () ->
                mailbox.sendMail(
                    List.of("Kyle Johnson"),
                    Optional.empty(),
                    Optional.empty(),
                    "s",
                    "b",
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kyle@else.example");
  }

  @Test
  void aReplyToAllLeavesTheOwnerOut() {
    call("reply_mail", "{\"id\": \"1\", \"body\": \"Thanks.\", \"all\": true}");
    assertThat(mailbox.sent().get(0).recipients())
        .extracting(Address::address)
        .containsExactly("kyle@firm.example", "ann@firm.example");
  }

  @Test
  void aDraftIsNotSent() {
    call("save_draft", "{\"to\": [\"a@x.example\"], \"subject\": \"s\", \"body\": \"b\"}");
    assertThat(mailbox.drafts()).hasSize(1);
    assertThat(mailbox.sent()).isEmpty();
  }

  @Test
  void deletedMailsAreKeptInTheTrash() {
    call("delete_mail", "{\"id\": \"1\"}");
    assertThat(mailbox.deleted()).extracting(Mail::id).containsExactly("1");
    assertThat(call("list_mails", "{}").text()).isEqualTo("no mails");
    assertThat(mailbox.received()).hasSize(1);
  }

  @Test
  void actsAreRecordedWithTrialAndTurn() {
    mailbox.attach(7, () -> 3);
    call("read_mail", "{\"id\": \"1\"}");
    assertThat(mailbox.acts())
        .extracting(Act::trial, Act::turn, Act::name)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(7, 3, "read_mail"));
  }
}
