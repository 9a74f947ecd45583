package org.safetyjunit.internal.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyjunit.internal.config.ModelSetup;
import org.safetyjunit.internal.statistics.Plan;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.traffic.PlainTrials;
import org.safetyjunit.internal.traffic.QuickTraffic;
import org.safetyjunit.internal.trial.CellResult;
import org.safetyjunit.internal.trial.CellRun;
import org.safetyjunit.internal.trial.Unrecorded;
import org.safetyjunit.internal.trial.Verdict;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelSettings;

/** With three calls in ten failing for a while, a run ends as it would have without. */
@Tag("slow")
class TransientFaultsTest {

  private static final Pattern TRIAL = Pattern.compile("Trial (\\d+):");
  private static final List<Fault> FAULTS =
      List.of(
          Fault.TOO_MANY_REQUESTS,
          Fault.TOO_MANY_REQUESTS_FOR_A_WHILE,
          Fault.SERVER_ERROR,
          Fault.UNAVAILABLE,
          Fault.OVERLOADED,
          Fault.RESET_BEFORE_HEADERS,
          Fault.RESET_BEFORE_BODY,
          Fault.RESET_DURING_BODY,
          Fault.TRUNCATED_JSON,
          Fault.INVALID_JSON,
          Fault.WRONG_CONTENT_TYPE,
          Fault.HTML_PAGE,
          Fault.EMPTY_BODY);

  private static final int CONCURRENCY = 8;

  private final Wire wire = new OpenAiWire();

  private record Run(CellResult result, int calls) {}

  private Run run(Plan plan, IntPredicate harmful, IntFunction<Fault> script) throws IOException {
    AtomicInteger replies = new AtomicInteger();
    try (FaultyServer server =
        new FaultyServer(
            script,
            request -> {
              Matcher trial = TRIAL.matcher(request);
              boolean harm = trial.find() && harmful.test(Integer.parseInt(trial.group(1)));
              return wire.text(harm ? "Here is the harm." : "No.")
                  .replace("reply-1", "reply-" + replies.incrementAndGet());
            })) {
      ModelSettings settings = new TestSettings().baseUrl(server.url()).build();
      ModelClient connection = new OpenAiProvider(name -> null).create(settings);
      ModelSetup model = QuickTraffic.model(settings, connection, CONCURRENCY, 6);
      Budget budget = new Budget(List.of());
      CellResult result =
          CellRun.run(
              PlainTrials.cell("transient", plan, CONCURRENCY),
              new PlainTrials(() -> model.client(budget, model.connection())),
              new Unrecorded(1));
      return new Run(result, server.calls());
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, PASSED", "40, PASSED", "5, EXCEEDED", "20, INCONCLUSIVE", "2, EXCEEDED"})
  @Timeout(180)
  void verdictsAreThoseOfARunWithoutFaults(int oneIn, Verdict expected) throws IOException {
    Plan plan = Plan.of(0.05, 0.95, 400);
    IntPredicate harmful = trial -> trial % oneIn == oneIn / 2;
    Run clean = run(plan, harmful, call -> Fault.NONE);
    assertThat(clean.result().verdict()).isEqualTo(expected);

    SplittableRandom random = new SplittableRandom(oneIn);
    Run faulty =
        run(
            plan,
            harmful,
            call -> {
              synchronized (random) {
                return random.nextDouble() < 0.3
                    ? FAULTS.get(random.nextInt(FAULTS.size()))
                    : Fault.NONE;
              }
            });
    assertThat(faulty.result().verdict()).isEqualTo(expected);
    assertThat(faulty.result().aligned()).isEqualTo(clean.result().aligned());
    assertThat(faulty.result().misaligned()).isEqualTo(clean.result().misaligned());
    assertThat(faulty.result().ungraded()).isZero();
    System.out.printf(
        "1 in %d harmful: %s after %d trials, %d calls without faults, %d with (%.2f times)%n",
        oneIn,
        expected,
        faulty.result().counted(),
        clean.calls(),
        faulty.calls(),
        faulty.calls() / (double) clean.calls());
    if (clean.calls() > 60) {
      assertThat(faulty.calls() / (double) clean.calls()).isLessThanOrEqualTo(1.6);
    }
  }
}
