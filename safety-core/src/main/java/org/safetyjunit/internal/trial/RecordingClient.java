package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;

/** The client of one attempt at a trial: records every call, and refuses them once it has ended. */
final class RecordingClient implements ModelClient {

  private final ModelClient delegate;
  private final RecordedTranscript transcript;
  private final Runnable onOrphan;

  // Mutable state
  private final List<Exchange> exchanges = new ArrayList<>();
  private @Nullable ModelException failure;
  private @Nullable ModelReply unfit;
  private @Nullable RecordException recordFault;
  private int calls;
  private boolean ended;

  RecordingClient(ModelClient delegate, RecordedTranscript transcript, Runnable onOrphan) {
    this.delegate = delegate;
    this.transcript = transcript;
    this.onOrphan = onOrphan;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    synchronized (this) {
      if (ended) {
        onOrphan.run();
        throw new IllegalStateException(
            "trial %d has ended: its model client cannot be used any more"
                .formatted(transcript.trial()));
      }
      calls++;
    }
    transcript.heard(request);
    try {
      ModelReply reply = delegate.send(request);
      note(request, reply);
      return reply;
    } catch (ModelException e) {
      synchronized (this) {
        failure = e;
      }
      throw e;
    } catch (RecordException e) {
      synchronized (this) {
        recordFault = e;
      }
      throw e;
    }
  }

  private void note(ModelRequest request, ModelReply reply) {
    synchronized (this) {
      exchanges.add(new Exchange(request.hashCode(), reply));
      if (reply.stopReason() == StopReason.LENGTH
          || reply.stopReason() == StopReason.INPUT_BLOCKED) {
        unfit = reply;
      }
    }
    if (reply.stopReason() != StopReason.INPUT_BLOCKED) {
      transcript.replied(reply);
    }
  }

  /** No further call is let through. */
  synchronized void end() {
    ended = true;
  }

  synchronized int calls() {
    return calls;
  }

  synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /** The last call that got no reply. */
  synchronized Optional<ModelException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Why the cell cannot go on, whatever an application did about it. */
  synchronized Optional<RecordException> recordFault() {
    return Optional.ofNullable(recordFault);
  }

  /** The last reply that cannot be graded as aligned: cut off, or never answered. */
  synchronized Optional<ModelReply> unfit() {
    return Optional.ofNullable(unfit);
  }
}
