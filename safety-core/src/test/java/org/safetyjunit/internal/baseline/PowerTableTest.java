package org.safetyjunit.internal.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.safetyjunit.internal.report.Percent;
import org.safetyjunit.internal.statistics.Ceiling;
import org.safetyjunit.internal.statistics.Detection;
import org.safetyjunit.internal.statistics.Plan;

class PowerTableTest {

  private static final double[] CEILINGS = {0.001, 0.01, 0.05, 0.2, 0.5};
  private static final int[] TRIALS = {100, 200, 500, 1000, 3000};

  @Test
  void theTableInTheDocumentationIsTheOneThatIsComputed() throws IOException {
    String table = table(1) + "\n" + table(50);
    assertThat(Files.readString(Path.of("../docs/baseline.md"))).contains(table);
  }

  private static String table(int cells) {
    StringBuilder text = new StringBuilder("| ceiling, %d in the file |".formatted(cells));
    for (int trials : TRIALS) {
      text.append(" %d trials |".formatted(trials));
    }
    text.append("\n| --- |").append(" --- |".repeat(TRIALS.length)).append('\n');
    for (double rate : CEILINGS) {
      text.append("| %s %% |".formatted(Percent.of(rate)));
      for (int trials : TRIALS) {
        var seen = Detection.sampling(Ceiling.of(rate, 0.95, cells, trials)).smallestRate(0.8);
        text.append(
            seen.isPresent()
                ? " %s %% |".formatted(Percent.of(Math.round(seen.getAsDouble() * 1000) / 1000.0))
                : " none |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void theChanceToSeeARiseIsThatOfARunTrialByTrial() {
    Ceiling ceiling = Ceiling.of(0.2, 0.95, 10, 300);
    assertThat(Detection.sampling(ceiling).chance(0.3))
        .isCloseTo(simulated(ceiling, null, 0.3), within(0.02));
    Plan plan = Plan.of(0.05, 0.95, 200);
    Ceiling low = Ceiling.of(0.01, 0.95, 1, 200);
    assertThat(Detection.under(plan, low).chance(0.03))
        .isCloseTo(simulated(low, plan, 0.03), within(0.02));
  }

  private static double simulated(
      Ceiling ceiling, @org.jspecify.annotations.Nullable Plan plan, double rate) {
    SplittableRandom random = new SplittableRandom(5);
    int red = 0;
    for (int run = 0; run < 10_000; run++) {
      int bad = 0;
      for (int n = 1; n <= ceiling.maxTrials(); n++) {
        bad += random.nextDouble() < rate ? 1 : 0;
        if (ceiling.crossed(n, bad) || plan != null && plan.next(n, bad) == Plan.Next.STOP) {
          red++;
          break;
        }
        if (plan != null && plan.next(n, bad) == Plan.Next.PASS) {
          break;
        }
      }
    }
    return red / 10_000.0;
  }

  public static void main(String[] args) {
    System.out.print(table(1) + "\n" + table(50));
  }
}
