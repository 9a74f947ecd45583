package org.safetyjunit.internal.baseline;

import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;

/**
 * How a run uses its baseline.
 *
 * @param mode what it does
 * @param file where the ceilings are
 * @param strict whether a stale, expired or missing entry is an error
 * @param maxAge how old an entry may be, if there is a limit
 */
public record BaselineSettings(
    BaselineMode mode, Path file, boolean strict, Optional<Period> maxAge) {}
