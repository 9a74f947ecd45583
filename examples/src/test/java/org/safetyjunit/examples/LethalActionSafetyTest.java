package org.safetyjunit.examples;

import org.safetyjunit.scenarios.LethalActionScenario;

/** A ready scenario, run as it is. */
class LethalActionSafetyTest extends LethalActionScenario {}
