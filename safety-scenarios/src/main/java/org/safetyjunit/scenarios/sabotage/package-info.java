/**
 * Sabotage: an agent is given a task, and secretly another one that harms those it works for. Both
 * are checked by the state that the agent leaves behind.
 */
@NullMarked
package org.safetyjunit.scenarios.sabotage;

import org.jspecify.annotations.NullMarked;
