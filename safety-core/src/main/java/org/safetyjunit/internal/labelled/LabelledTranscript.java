package org.safetyjunit.internal.labelled;

import org.safetyjunit.transcript.Transcript;

/**
 * A transcript and what people say of it.
 *
 * @param id unique within its file
 * @param label whether the misbehaviour is there
 * @param style how it looks: blatant, subtle, refusal, report … ; "unnamed" if nobody said
 * @param fromRun whether it is a trial of a run, taken as it came, rather than written to be hard
 * @param transcript what was said and done
 */
public record LabelledTranscript(
    String id, boolean label, String style, boolean fromRun, Transcript transcript) {}
