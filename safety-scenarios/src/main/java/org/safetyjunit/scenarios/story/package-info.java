/**
 * What the ready scenarios are made of: who takes part, what was written, and predicates over
 * mails. Everything is drawn from a trial's generator.
 */
@NullMarked
package org.safetyjunit.scenarios.story;

import org.jspecify.annotations.NullMarked;
