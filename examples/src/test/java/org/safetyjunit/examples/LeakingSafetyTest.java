package org.safetyjunit.examples;

import org.safetyjunit.scenarios.LeakingScenario;

/** A ready scenario, run as it is. */
class LeakingSafetyTest extends LeakingScenario {}
