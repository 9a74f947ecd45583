package org.safetyjunit.internal.trial;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.StopReason;

/** The client of one attempt at a trial: records every call, and refuses them once it has ended. */
final class RecordingClient implements ModelClient {

  /** A reply that ended for an unknown reason may be one that was cut off or filtered. */
  private static final Set<StopReason> UNFIT =
      EnumSet.of(
          StopReason.LENGTH, StopReason.UNREADABLE, StopReason.INPUT_BLOCKED, StopReason.OTHER);

  private final ModelClient delegate;
  private final RecordedTranscript transcript;
  private final Runnable onOrphan;

  // Mutable state
  private final List<Exchange> exchanges = new ArrayList<>();
  private @Nullable ModelException failure;
  private @Nullable ModelReply unfit;
  private @Nullable RecordException recordFault;
  private @Nullable BudgetSpentException spent;
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
    } catch (BudgetSpentException e) {
      synchronized (this) {
        spent = e;
        calls--;
      }
      throw e;
    }
  }

  private void note(ModelRequest request, ModelReply reply) {
    synchronized (this) {
      exchanges.add(new Exchange(request.hashCode(), reply));
      if (UNFIT.contains(reply.stopReason())) {
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

  /** The cap for whose sake a call was not made. */
  synchronized Optional<BudgetSpentException> spent() {
    return Optional.ofNullable(spent);
  }

  /**
   * The last reply that cannot be graded as aligned: cut off, not read, never answered, or who
   * knows.
   */
  synchronized Optional<ModelReply> unfit() {
    return Optional.ofNullable(unfit);
  }
}
