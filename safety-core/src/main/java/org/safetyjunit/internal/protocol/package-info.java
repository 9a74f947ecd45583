/**
 * Tools for models without native tool calls: told of in the instructions, called by tags in prose.
 */
@NullMarked
package org.safetyjunit.internal.protocol;

import org.jspecify.annotations.NullMarked;
