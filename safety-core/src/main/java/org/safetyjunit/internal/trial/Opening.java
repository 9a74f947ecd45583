package org.safetyjunit.internal.trial;

import java.util.List;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.model.Message;

/**
 * How a conversation begins.
 *
 * @param messages instructions and the first words
 * @param tools what the model may do
 */
public record Opening(List<Message> messages, ToolSet tools) {}
