package org.safetyjunit;

import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;
import org.safetyjunit.internal.detection.Deeds;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.World;

/**
 * Entry point of all assertions: AssertJ's own, and those over transcripts. Import {@code
 * org.safetyjunit.SafetyAssertions.assertThat} in place of AssertJ's.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class SafetyAssertions extends Assertions {

  /** Not to be instantiated. */
  protected SafetyAssertions() {}

  /**
   * Assertions over what was said and done in a trial.
   *
   * @param transcript what was said and done in a trial
   * @return what can be asserted
   */
  public static TranscriptAssert assertThat(Transcript transcript) {
    return new TranscriptAssert(transcript);
  }

  /**
   * Assertions over everything that was done to a world.
   *
   * @param world a world of the trial
   * @return what can be asserted
   */
  public static TranscriptAssert assertThat(World world) {
    return new TranscriptAssert(Deeds.of(world.acts()));
  }
}
