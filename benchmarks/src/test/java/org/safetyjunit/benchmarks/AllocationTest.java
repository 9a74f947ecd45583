package org.safetyjunit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a simulated trial allocates, with its journal and its transcript: the same on every machine.
 */
class AllocationTest {

  /** Its messages are 0.2 kB. */
  private static final long MOST_BYTES_FOR_A_TRIAL = 8_000;

  @TempDir Path report;

  @Test
  void aTrialAllocatesLittleBeyondItsMessagesAndNoMoreWhereThereAreMany() {
    allocatedBy("fixed1000", "before"); // classes are loaded
    double few = allocatedBy("fixed1000", "1,000");
    double more = allocatedBy("fixed5000", "5,000");
    double many = allocatedBy("fixed10000", "10,000");
    assertThat((many - few) / 9_000).isLessThan(MOST_BYTES_FOR_A_TRIAL);
    assertThat((many - more) / 5_000).isLessThan(1.1 * (more - few) / 4_000);
  }

  private double allocatedBy(String test, String directory) {
    Path own = report.resolve(directory);
    Cost cost = new SimulatedCell("Invoices#" + test).run(own);
    assertThat(cost.allocatedBytes()).as("collected meanwhile").isPositive();
    assertThat(own.resolve("results.json")).content().contains("\"PASSED\"");
    return cost.allocatedBytes();
  }
}
