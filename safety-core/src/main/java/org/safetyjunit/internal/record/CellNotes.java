package org.safetyjunit.internal.record;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.safetyjunit.internal.baseline.BaselineOutcome;

/**
 * What is kept of a cell besides its result.
 *
 * @param costUsd what it cost, where prices are known
 * @param message what a newcomer needs to understand it
 * @param repeat the command that runs it again
 * @param endedAt when it was decided
 * @param baseline how it stands against its baseline, if the run uses one
 */
public record CellNotes(
    OptionalDouble costUsd,
    String message,
    String repeat,
    Instant endedAt,
    Optional<BaselineOutcome> baseline) {}
