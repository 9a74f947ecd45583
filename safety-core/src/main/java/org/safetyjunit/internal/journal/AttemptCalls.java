package org.safetyjunit.internal.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/**
 * The calls of one attempt at a trial. A request that equals a recorded one gets its answer, each
 * once; what is not recorded is asked for and kept.
 *
 * <p>An application may make calls at the same time, so equality decides and not the place alone.
 * But where the next recorded call was made with no other beside it, a request that is not the
 * recorded one means that the test has changed.
 */
final class AttemptCalls implements ModelClient {

  private final CallKey key;
  private final Fingerprints fingerprints;
  private final List<RecordedCall> recorded;
  private final ModelClient live;
  private final @Nullable Sink sink;
  private final Source source;

  // Mutable state
  private final List<RecordedCall> unused;
  private final List<Running> running = new ArrayList<>(1);
  private int lastNumber;

  /** A call under way. */
  private static final class Running {
    private final int number;
    private boolean overlapped;

    Running(int number) {
      this.number = number;
    }
  }

  /**
   * The calls of an attempt.
   *
   * @param fingerprints of the cell's requests
   * @param recorded what is known of them, in the order of their numbers
   * @param sink where new ones are kept; null if there must be none
   * @param source explains why a request is not the recorded one
   */
  AttemptCalls(
      CallKey key,
      Fingerprints fingerprints,
      List<RecordedCall> recorded,
      ModelClient live,
      @Nullable Sink sink,
      Source source) {
    this.key = key;
    this.fingerprints = fingerprints;
    this.recorded = recorded;
    this.live = live;
    this.sink = sink;
    this.source = source;
    this.unused = new ArrayList<>(recorded);
  }

  @Override
  public ModelReply send(ModelRequest request) {
    Fingerprint asked = fingerprints.of(request);
    Optional<RecordedCall> recorded = take(asked);
    if (recorded.isPresent()) {
      return recorded.get().answer().give();
    }
    if (sink == null) {
      throw source.missing(key, begin().number);
    }
    return ask(request, asked, sink);
  }

  private synchronized Optional<RecordedCall> take(Fingerprint asked) {
    for (RecordedCall call : unused) {
      if (call.request().equals(asked)) {
        unused.remove(call);
        return Optional.of(call);
      }
    }
    if (!unused.isEmpty()) {
      RecordedCall next = unused.get(0);
      if (sink == null || !next.overlapped()) {
        throw source.changed(next, asked);
      }
    }
    return Optional.empty();
  }

  private ModelReply ask(ModelRequest request, Fingerprint asked, Sink keeper) {
    keeper.requireRoom();
    Running call = begin();
    boolean overlapped;
    ModelReply reply;
    try {
      reply = live.send(request);
    } catch (ModelException e) {
      overlapped = end(call);
      // What was broken off has no answer: it is asked again when the run is resumed.
      if (!Thread.currentThread().isInterrupted()) {
        keeper.keep(finished(call, overlapped, asked, Answer.Fault.of(e)));
      }
      throw e;
    } catch (RuntimeException | Error e) {
      end(call);
      throw e;
    }
    overlapped = end(call);
    keeper.keep(finished(call, overlapped, asked, new Answer.Reply(reply)));
    return reply;
  }

  private RecordedCall finished(
      Running call, boolean overlapped, Fingerprint asked, Answer answer) {
    return new RecordedCall(key, call.number, overlapped, asked, answer);
  }

  private synchronized Running begin() {
    do {
      lastNumber++;
    } while (isRecorded(lastNumber));
    Running call = new Running(lastNumber);
    running.add(call);
    if (running.size() > 1) {
      running.forEach(each -> each.overlapped = true);
    }
    return call;
  }

  private boolean isRecorded(int number) {
    for (RecordedCall call : recorded) {
      if (call.number() == number) {
        return true;
      }
    }
    return false;
  }

  private synchronized boolean end(Running call) {
    running.remove(call);
    return call.overlapped;
  }
}
