/**
 * Tests that a language model, in an application, does not misbehave: the annotations and {@link
 * org.safetyjunit.SafetyAssertions}. That, and the types injected into a test, is all that a test
 * imports.
 */
@NullMarked
package org.safetyjunit;

import org.jspecify.annotations.NullMarked;
