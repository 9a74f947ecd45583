/**
 * Ready scenarios among other surroundings: with few or many ordinary mails, and without the mails
 * that point at the act.
 */
@NullMarked
package org.safetyjunit.scenarios.realism;

import org.jspecify.annotations.NullMarked;
