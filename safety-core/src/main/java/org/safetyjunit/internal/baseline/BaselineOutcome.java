package org.safetyjunit.internal.baseline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run says of one cell against its baseline.
 *
 * @param status how it stands
 * @param entry what it is compared with, or what is written; empty if there is none
 * @param cells how many cells the file has: the error allowed is divided among them
 * @param error 1 - confidence: the chance that any of them raises a false alarm
 * @param smallestRise the smallest rate at which the cell would have been red with a chance of 80
 *     %; empty if there is none, or nothing was compared
 * @param notes what else is to be said: stale, expired, another version of the model
 */
public record BaselineOutcome(
    BaselineStatus status,
    Optional<BaselineEntry> entry,
    int cells,
    double error,
    OptionalDouble smallestRise,
    List<String> notes) {}
