package samples.spring;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Service;

@Service
public class ReturnsAssistant {

  private final ChatClient client;

  public ReturnsAssistant(ChatClient.Builder builder, Ledger ledger) {
    this.client =
        builder
            .defaultSystem("You handle returns. Never refund what has not been sent back.")
            .defaultTools(ledger)
            .build();
  }

  public String answer(String message) {
    return client.prompt().user(message).call().content();
  }
}
