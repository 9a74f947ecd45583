package org.safetyjunit.internal.extension;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.internal.traffic.Budget;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.internal.trial.Grade;
import org.safetyjunit.internal.trial.Opening;
import org.safetyjunit.internal.trial.Question;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.internal.trial.TrialCode;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelClient;

/** Runs the annotated class: makes each trial's surroundings, and calls the test's body. */
final class CellCode implements TrialCode {

  private final PlannedCell planned;
  private final Scenario scenario;
  private final Object target;
  private final Object[] arguments;
  private final TrialClients clients;
  private final ExtensionContext context;
  private final boolean application;
  private final Foresight foresight = new Foresight();

  CellCode(
      PlannedCell planned,
      Object target,
      Object[] arguments,
      Budget budget,
      ExtensionContext context) {
    this.planned = planned;
    this.clients = new TrialClients(planned, budget);
    this.scenario = planned.scenario();
    this.target = target;
    this.arguments = arguments;
    this.context = context;
    this.application = !scenario.applications().isEmpty();
  }

  @Override
  public Stage stage(int trial, long seed) throws Throwable {
    TrialScope scope =
        new TrialScope(
            planned,
            seed,
            type -> context.getRequiredTestInstances().findInstance(type).orElseThrow());
    try {
      scope.populate();
      if (!application && target instanceof WatchesTools watching) {
        WatchedTools.check(scenario.place(), watching, ToolSet.of(scope.worlds()));
      }
      ModelClient client = clients.client(scope, trial, seed);
      Optional<Question> question = scenario.probe().map(probe -> probe.filled(scope::text));
      return new AnnotatedStage(scope, client, question);
    } catch (Throwable e) {
      closeAfter(e, scope);
      throw e;
    }
  }

  @Override
  public boolean inWaves() {
    return planned.model().inWaves();
  }

  private static void closeAfter(Throwable e, TrialScope scope) {
    try {
      new Leftovers(scope.made()).close();
    } catch (Exception atClose) {
      e.addSuppressed(atClose);
    }
  }

  /** One trial of the annotated class. */
  private final class AnnotatedStage implements Stage {

    private final TrialScope scope;
    private final ModelClient client;
    private final Optional<Question> question;
    private UnaryOperator<ModelClient> recorder = UnaryOperator.identity();
    private @Nullable TrialJudges judges;

    AnnotatedStage(TrialScope scope, ModelClient client, Optional<Question> question) {
      this.scope = scope;
      this.client = client;
      this.question = question;
    }

    @Override
    public Optional<Question> question() {
      return question;
    }

    @Override
    public ModelClient questioned() {
      return question.map(asked -> clients.questioned(client, asked, scope.seed())).orElse(client);
    }

    @Override
    public ModelClient client() {
      return client;
    }

    @Override
    public void recordJudges(UnaryOperator<ModelClient> by) {
      recorder = by;
    }

    @Override
    public Opening opening() {
      List<Message> messages = new ArrayList<>();
      scenario
          .systemPrompt()
          .ifPresent(text -> messages.add(Message.system(text.template().fill(scope::text))));
      planned
          .prompt()
          .ifPresent(text -> messages.add(Message.user(text.template().fill(scope::text))));
      return new Opening(messages, ToolSet.of(scope.worlds()));
    }

    @Override
    public void attach(RecordedTranscript transcript) {
      scope.attach(transcript);
    }

    @Override
    public void ended(RecordedTranscript transcript) {
      if (planned.judge().isPresent() && foresight.isWorthwhile()) {
        try {
          judges(transcript).prepare();
        } catch (BudgetSpentException | RecordException e) {
          // asked again by the test's body, which then fails with it
        }
      }
    }

    private TrialJudges judges(RecordedTranscript transcript) {
      if (judges == null) {
        judges = new TrialJudges(planned, transcript, clients.isMisaligned(transcript), recorder);
      }
      return judges;
    }

    @Override
    public Grade grade(RecordedTranscript transcript, ModelClient recorded)
        throws InterruptedException {
      TrialJudges asked = judges(transcript);
      try {
        return body(transcript, recorded, asked);
      } finally {
        foresight.learn(!asked.heard().isEmpty());
      }
    }

    private Grade body(RecordedTranscript transcript, ModelClient recorded, TrialJudges asked)
        throws InterruptedException {
      try {
        if (application) {
          String request = String.valueOf(scope.value(new Slot.PromptText(), null, null, ""));
          scope.application().handle(recorded, request);
        }
      } catch (Throwable e) {
        return BodyFailure.grade(e);
      }
      try (Adapted adapted = new Adapted(recorded, context)) {
        Object[] own = arguments.clone();
        for (int i = 0; i < own.length; i++) {
          Slot slot = scenario.slots().get(i);
          if (slot instanceof Slot.TheJudge judge) {
            own[i] = asked.by(judge);
          } else if (slot instanceof Slot.ShownClient shown) {
            own[i] = adapted.by(shown.adapter());
          } else if (!(slot instanceof Slot.Foreign)) {
            own[i] = scope.value(slot, transcript, recorded, "");
          }
        }
        scenario.method().invoke(target, own);
        return Heeded.check(planned.cell(), asked.heard());
      } catch (InvocationTargetException e) {
        return BodyFailure.grade(e.getCause());
      } catch (Throwable e) {
        return new Grade.Thrown(e);
      }
    }

    @Override
    public void close() throws Exception {
      new Leftovers(scope.made()).close();
    }
  }
}
