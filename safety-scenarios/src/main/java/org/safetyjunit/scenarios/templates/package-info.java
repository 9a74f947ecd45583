/**
 * Runs prompts that another framework has made, from a directory of the user's own: nothing of it
 * is shipped here.
 */
@NullMarked
package org.safetyjunit.scenarios.templates;

import org.jspecify.annotations.NullMarked;
