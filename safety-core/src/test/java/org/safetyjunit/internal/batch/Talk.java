package org.safetyjunit.internal.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.model.ModelSettings;

/** One process's use of a model by batch, with a thread for each trial. */
final class Talk implements AutoCloseable {

  /** Waves leave when they are full; looks come fast. */
  static final Patience QUICK = new Patience(Duration.ofSeconds(20), Duration.ofMillis(60));

  final MortalEngine engine;
  final BatchedModel model;
  private final List<Thread> trials = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool(this::thread);

  private Talk(MortalEngine engine, BatchedModel model) {
    this.engine = engine;
    this.model = model;
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "trial");
    thread.setDaemon(true);
    trials.add(thread);
    return thread;
  }

  /** How many trials have sent their request and wait; those that are done wait elsewhere. */
  int waiting() {
    return (int) trials.stream().filter(Talk::waits).count();
  }

  private static boolean waits(Thread trial) {
    return trial.getState() == Thread.State.WAITING
        && Arrays.stream(trial.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(Waiter.class.getName()));
  }

  /** A process that submits waves of so many requests. */
  static Talk start(FakeBatchServer server, Path directory, int wave) {
    return of(server, directory, wave, false, QUICK, Time.SYSTEM);
  }

  /** A process that goes on where others were killed. */
  static Talk resume(FakeBatchServer server, Path directory, int wave) {
    return of(server, directory, wave, true, QUICK, Time.SYSTEM);
  }

  static Talk of(
      FakeBatchServer server,
      Path directory,
      int wave,
      boolean resume,
      Patience patience,
      Time time) {
    MortalEngine engine = new MortalEngine(engine(server), wave);
    return new Talk(
        engine,
        new BatchedModel(engine, "mine", patience, directory, resume, BatchedModel::mark, time));
  }

  static BatchEngine engine(FakeBatchServer server) {
    return server.provider().batches(settings(server));
  }

  static ModelSettings settings(FakeBatchServer server) {
    return new ModelSettings(
        "mine",
        server.provider().id(),
        Optional.of("model-1"),
        Optional.of(server.baseUrl()),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        Optional.of(Duration.ofSeconds(20)),
        OptionalLong.empty(),
        Map.of());
  }

  /** Trial 1 asks the first question, trial 2 the second, and so on. */
  List<Future<ModelReply>> ask(String... questions) {
    List<Future<ModelReply>> answers = new ArrayList<>();
    for (String question : questions) {
      answers.add(ask(answers.size() + 1, 7, question));
    }
    return answers;
  }

  Future<ModelReply> ask(int trial, long seed, String question) {
    return threads.submit(
        () -> model.forTrial("cell", trial, seed).send(ModelRequest.of(Message.user(question))));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    if (!engine.isDead()) {
      model.close();
    }
  }
}
