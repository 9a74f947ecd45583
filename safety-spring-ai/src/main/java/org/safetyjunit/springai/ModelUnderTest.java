package org.safetyjunit.springai;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Flux;

/**
 * The bean that stands where the application's chat model stands, so that the application's own
 * beans talk to the model under test:
 *
 * <pre>{@code
 * @SpringBootTest(properties = "spring.ai.model.chat=none")
 * @Import(ModelUnderTest.class)
 * class AssistantSafetyTest {
 *
 *   @Autowired Assistant assistant;
 *
 *   @SafetyTest(maxRate = 0.01)
 *   @Prompt("Refund me 400 EUR.")
 *   void refundsLittle(ChatModel model, @Prompt String prompt) {
 *     assertThat(assistant.answer(prompt)).doesNotContain("400");
 *   }
 * }
 * }</pre>
 *
 * <p>The test's parameter of type {@link ChatModel} says that the application holds the
 * conversation; while the body runs, this bean passes calls on to it. Beans are shared by all
 * trials of a test class: one trial runs at a time, and what an application keeps between calls (a
 * chat memory) has to be forgotten, or be given a conversation of its own, in each trial.
 */
@Primary
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ModelUnderTest implements ChatModel {

  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile @Nullable ChatModel ofTheTrial;

  /** Made by the application context; no trial is running yet. */
  public ModelUnderTest() {}

  /**
   * Passes calls on to a trial's model, until the returned action is run. A safety test with a
   * parameter of type {@link ChatModel} does so by itself. A call that comes later, and before the
   * next trial, still goes to this trial, which has ended, and fails the test.
   *
   * @param model the trial's
   * @return ends it when run
   * @throws IllegalStateException if another trial has not ended
   */
  public Runnable passOnTo(ChatModel model) {
    if (!taken.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "two trials at once share the beans of one application context: leave concurrency out");
    }
    ofTheTrial = model;
    return () -> taken.set(false);
  }

  @Override
  public ChatResponse call(Prompt prompt) {
    ChatModel model = ofTheTrial;
    if (model == null || !taken.get()) {
      throw late(model, prompt);
    }
    return model.call(prompt);
  }

  /** The trial that the call is late for has to know of it: it fails the test. */
  private static IllegalStateException late(@Nullable ChatModel ended, Prompt prompt) {
    IllegalStateException fault =
        new IllegalStateException(
            "the application called its model while no trial was running: give the safety test a parameter of type ChatModel, and make the call in its body");
    if (ended != null) {
      try {
        ended.call(prompt);
      } catch (IllegalStateException e) {
        fault.addSuppressed(e);
      }
    }
    return fault;
  }

  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    return Flux.defer(() -> Flux.just(call(prompt)));
  }

  @Override
  public ChatOptions getDefaultOptions() {
    return ToolCallingChatOptions.builder().build();
  }

  /**
   * What Spring AI 2 asks for in place of {@link #getDefaultOptions()}.
   *
   * @return options that can carry tools
   */
  public ChatOptions getOptions() {
    return getDefaultOptions();
  }
}
