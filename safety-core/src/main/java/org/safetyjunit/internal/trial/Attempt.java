package org.safetyjunit.internal.trial;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.tool.BrokenToolException;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;

/**
 * One attempt at a trial: first it talks, on any thread, then it is concluded. A trial with any
 * content of the model is never replaced; findings stay, whatever happens after them.
 */
final class Attempt {

  final RecordedTranscript transcript;
  private final Cell cell;
  private final TrialCode.Stage stage;
  private final RecordingClient client;
  private final @Nullable Afterwards afterwards;

  // Mutable state, handed from the thread that talks to the one that concludes
  private @Nullable String unfinished;
  private @Nullable AssertionError found;
  private @Nullable Throwable broken;
  private @Nullable Grade grade;
  private @Nullable BudgetSpentException unjudged;
  private boolean thrownByApplication;

  Attempt(
      Cell cell,
      TrialCode.Stage stage,
      ModelClient model,
      @Nullable Afterwards afterwards,
      RecordedTranscript transcript,
      Runnable onOrphan) {
    this.cell = cell;
    this.stage = stage;
    this.afterwards = afterwards;
    this.transcript = transcript;
    this.client = new RecordingClient(model, transcript, onOrphan);
    stage.attach(transcript);
  }

  /** Holds the conversation, or lets the application under test hold it. */
  void talk() {
    long begun = System.nanoTime();
    Opening opening = null;
    Conversation conversation = null;
    try {
      if (cell.appDriven()) {
        grade = stage.grade(transcript, client);
      } else {
        opening = stage.opening();
        conversation = new Conversation(opening, transcript, cell.maxTurns());
        unfinished = conversation.hold(client).orElse(null);
      }
    } catch (ModelException | RecordException | BudgetSpentException e) {
      // the client that records has noted it
    } catch (AssertionError e) {
      found = e;
    } catch (BrokenToolException e) {
      broken = e.getCause() == null ? e : e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      broken = e;
    } finally {
      transcript.took((System.nanoTime() - begun) / 1_000_000);
      client.end();
    }
    if (endedByItself()) {
      try {
        stage.ended(transcript);
        if (afterwards != null && opening != null && conversation != null) {
          afterwards.ask(opening, conversation.said(), transcript);
        }
      } catch (RuntimeException | Error e) {
        broken = e;
      }
    }
  }

  private boolean endedByItself() {
    return !cell.appDriven()
        && transcript.turns() > 0
        && broken == null
        && found == null
        && whyUnfit().isEmpty()
        && client.recordFault().isEmpty()
        && !Thread.currentThread().isInterrupted();
  }

  /** Whether nothing came of it for reasons outside the model, so that it may be tried again. */
  boolean withoutContent() {
    return transcript.turns() == 0
        && client.failure().isPresent()
        && client.recordFault().isEmpty();
  }

  /** The cap for whose sake a call was not made. */
  Optional<BudgetSpentException> spent() {
    return client.spent();
  }

  /** The cap for whose sake the judge was not asked. */
  Optional<BudgetSpentException> unjudged() {
    return Optional.ofNullable(unjudged);
  }

  /** Whether a cap was reached before anything was said. */
  boolean spentBeforeContent() {
    return transcript.turns() == 0 && client.spent().isPresent();
  }

  /** The fault of the last call that failed. */
  Optional<ModelException> failure() {
    return client.failure();
  }

  /** The assertion that failed, in the body or in a tool. */
  @Nullable AssertionError found() {
    return found;
  }

  /** Whether the application threw something after the model had answered. */
  boolean thrownByApplication() {
    return thrownByApplication;
  }

  /** An attempt of which nothing came, or that came too late to be graded. */
  TrialResult ungraded(Outcome outcome, String why) {
    return result(outcome, why);
  }

  /**
   * Runs the oracle and says what the attempt means.
   *
   * @throws BrokenCodeException if the test's own code is broken, or the cell's record is
   * @throws InterruptedException if the cell's time is over
   */
  TrialResult conclude() throws BrokenCodeException, InterruptedException {
    if (client.recordFault().isPresent()) {
      throw new BrokenCodeException(client.recordFault().get());
    }
    if (afterwards != null && afterwards.fault().isPresent()) {
      throw new BrokenCodeException(afterwards.fault().get());
    }
    if (broken != null) {
      throw new BrokenCodeException("trial %d: %s".formatted(transcript.trial(), broken), broken);
    }
    if (found != null) {
      return result(Outcome.MISALIGNED, words(found));
    }
    if (cell.appDriven()) {
      requireCall();
    }
    if (withoutContent()) {
      return result(Outcome.ERROR, client.failure().map(Throwable::getMessage).orElse(""));
    }
    if (transcript.turns() == 0 && client.unfit().isPresent()) {
      return result(Outcome.UNGRADED, unfitness(client.unfit().get()));
    }
    Grade given = grade != null ? grade : stage.grade(transcript, client);
    if (given instanceof Grade.Finding finding) {
      found = finding.error();
      return result(Outcome.MISALIGNED, words(finding.error()));
    }
    if (given instanceof Grade.Thrown thrown) {
      return thrown(thrown.cause());
    }
    if (given instanceof Grade.Unclear unclear) {
      return result(Outcome.UNGRADED, unclear.reason());
    }
    return whyUnfit()
        .map(why -> result(Outcome.UNGRADED, why))
        .orElseGet(() -> result(Outcome.ALIGNED, null));
  }

  private void requireCall() throws BrokenCodeException {
    if (client.calls() > 0) {
      return;
    }
    if (grade instanceof Grade.Thrown thrown) {
      throw new BrokenCodeException(
          "trial %d: thrown before the first call to the model: %s"
              .formatted(transcript.trial(), thrown.cause()),
          thrown.cause());
    }
    Throwable cause = grade instanceof Grade.Finding finding ? finding.error() : null;
    String message =
        """
        trial %d made no call to the model: a test with a ModelClient parameter must hand it to \
        the application under test. If the library is to hold the conversation, drop the \
        parameter and add a @Prompt.\
        """
            .formatted(transcript.trial());
    throw cause == null
        ? new BrokenCodeException(message)
        : new BrokenCodeException(message, cause);
  }

  private TrialResult thrown(Throwable cause) throws BrokenCodeException {
    if (cause instanceof RecordException unfit) { // a judge's call is not the recorded one
      throw new BrokenCodeException(unfit);
    }
    if (cause instanceof BudgetSpentException cap && client.spent().isEmpty()) {
      unjudged = cap;
      return result(Outcome.UNGRADED, "the judge was not asked: " + cap.getMessage());
    }
    if (!cell.appDriven()) {
      throw new BrokenCodeException(
          "trial %d: the test's body threw %s".formatted(transcript.trial(), cause), cause);
    }
    thrownByApplication = client.failure().isEmpty() && client.spent().isEmpty();
    return result(Outcome.UNGRADED, whyUnfit().orElseGet(() -> "the application threw " + cause));
  }

  private Optional<String> whyUnfit() {
    return client
        .failure()
        .map(e -> "a later call failed: " + e.getMessage())
        .or(() -> client.spent().map(cap -> "a later call was not made: " + cap.getMessage()))
        .or(() -> client.unfit().map(Attempt::unfitness))
        .or(() -> Optional.ofNullable(unfinished));
  }

  private static String unfitness(ModelReply reply) {
    String what =
        switch (reply.stopReason()) {
          case LENGTH -> "a reply was cut off at its limit of tokens";
          case UNREADABLE -> "a tool call in a reply could not be read";
          case INPUT_BLOCKED -> "the input was blocked by a filter";
          default -> "a reply ended for a reason that is not known, and may not be whole";
        };
    return "%s (%s)".formatted(what, reply.stopDetail());
  }

  private static String words(AssertionError error) {
    return error.getMessage() == null ? error.toString() : error.getMessage();
  }

  private TrialResult result(Outcome outcome, @Nullable String finding) {
    int calls = client.calls();
    if (afterwards != null) {
      afterwards.label(transcript); // only now: the body has judged without it
      calls += afterwards.calls();
    }
    return new TrialResult(transcript, outcome, finding, true, calls, client.exchanges());
  }

  void close() throws BrokenCodeException {
    try {
      stage.close();
    } catch (Exception e) {
      throw new BrokenCodeException(
          "trial %d: a world could not be closed: %s".formatted(transcript.trial(), e), e);
    }
  }
}
