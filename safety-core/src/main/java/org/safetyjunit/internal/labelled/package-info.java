/** Transcripts in files, with a label that people gave them. */
@NullMarked
package org.safetyjunit.internal.labelled;

import org.jspecify.annotations.NullMarked;
