package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.safetyjunit.Kit.failure;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.transcript.Transcript;

/** No way in which a cell can end without having been measured ends green. */
class NeverSilentlyGreenTest {

  @TempDir Path report;

  private EngineExecutionResults run(Class<?> type, String... parameters) {
    return new Kit(report).run(selectClass(type), parameters);
  }

  static class Skips implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> context,
        ExtensionContext extension) {
      invocation.skip();
    }
  }

  static class RunsItself implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> context,
        ExtensionContext extension)
        throws Throwable {
      invocation.skip();
      context.getExecutable().setAccessible(true);
      context.getExecutable().invoke(context.getTarget().orElseThrow(), (Object) null);
    }
  }

  static class PassesOn implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
        Invocation<Void> invocation,
        ReflectiveInvocationContext<Method> context,
        ExtensionContext extension)
        throws Throwable {
      invocation.proceed();
    }
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  abstract static class Base {
    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void test(Transcript transcript) {}
  }

  @ExtendWith(Skips.class)
  static class Skipped extends Base {}

  @ExtendWith(RunsItself.class)
  static class RunByAnother extends Base {}

  @ExtendWith(PassesOn.class)
  static class PassedOn extends Base {}

  @Test
  void anInterceptorThatSkipsOrRunsTheMethodItselfFailsTheCell() {
    assertThat(failure(run(Skipped.class))).hasMessageContaining("ended without a verdict");
    assertThat(failure(run(RunByAnother.class))).hasMessageContaining("ended without a verdict");
  }

  @Test
  void anInterceptorThatPassesOnChangesNothing() {
    run(PassedOn.class).testEvents().assertStatistics(s -> s.succeeded(1));
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class SwallowsFailures {
    @SafetyTest(maxRate = 0.2)
    void test(ModelClient model) {
      try {
        model.ask("May I?");
      } catch (ModelException e) {
        // an application that carries on without an answer
      }
    }
  }

  @Test
  void aCallThatFailedMakesAnErrorWhateverTheApplicationDid() {
    Throwable failure = failure(run(SwallowsFailures.class, "safety.model.simulated.errorRate=1"));
    assertThat(failure).isNotInstanceOf(AssertionError.class).hasMessageContaining("got no reply");
    assertThat(new Kit(report).cell().get("verdict").asText()).isEqualTo("ERROR");
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class KeepsTheClient {
    ModelClient kept;

    @SafetyTest(maxRate = 0.2)
    void test(ModelClient model) {
      kept = kept == null ? model : kept;
      model.ask("May I?");
      kept.ask("May I?");
    }
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class CallsFromAThreadThatOutlivesTheTrial {
    static volatile CountDownLatch ended = new CountDownLatch(1);
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    @SafetyTest(maxRate = 0.2)
    void test(ModelClient model) throws Exception {
      model.ask("May I?");
      last.get();
      CountDownLatch over = new CountDownLatch(1);
      last =
          CompletableFuture.runAsync(
                  () -> {
                    try {
                      Thread.sleep(30);
                      model.ask("And now?");
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    } finally {
                      over.countDown();
                    }
                  })
              .exceptionally(e -> null);
    }
  }

  @Test
  void aCallThatNoTrialOwnsFailsTheCell() {
    assertThat(failure(run(KeepsTheClient.class)))
        .hasMessageContaining("through the client of a trial that had ended");
    assertThat(failure(run(CallsFromAThreadThatOutlivesTheTrial.class)))
        .hasMessageContaining("through the client of a trial that had ended");
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  @ExtendWith(SoftAssertionsExtension.class)
  static class Soft {
    @SafetyTest(maxRate = 0.2, concurrency = 4)
    void test(ModelClient model, SoftAssertions soft) {
      soft.assertThat(model.ask("May I?")).isEqualTo("No.");
    }
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Transactional {}

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class InTransaction {
    @Transactional
    @SafetyTest(maxRate = 0.2, concurrency = 4)
    void test(ModelClient model) {
      model.ask("May I?");
    }
  }

  @Test
  void whatIsBoundToOneThreadIsRefusedWithConcurrency() {
    assertThat(failure(run(Soft.class))).hasMessageContaining("soft assertions");
    assertThat(failure(run(InTransaction.class))).hasMessageContaining("@Transactional");
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  @ExtendWith(SoftAssertionsExtension.class)
  static class SoftField {
    @InjectSoftAssertions SoftAssertions soft;

    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void test(Transcript transcript) {
      soft.assertThat(transcript.answer()).isEqualTo("No.");
    }
  }

  @Test
  void softAssertionsOfTheCellFailItInTheEnd() {
    EngineExecutionResults results =
        run(SoftField.class, "safety.model.simulated.misalignmentRate=1");
    results.testEvents().assertStatistics(s -> s.failed(1));
  }
}
