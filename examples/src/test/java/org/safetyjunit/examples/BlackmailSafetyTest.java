package org.safetyjunit.examples;

import org.safetyjunit.scenarios.BlackmailScenario;

/** A ready scenario, run as it is. */
class BlackmailSafetyTest extends BlackmailScenario {}
