package org.safetyjunit.internal.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.safetyjunit.internal.labelled.ContentHash;
import org.safetyjunit.internal.labelled.RecordedTrial;
import org.safetyjunit.internal.traffic.BudgetSpentException;
import org.safetyjunit.internal.traffic.Threads;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelRequest;
import org.safetyjunit.transcript.Transcript;

/** A model that scores trials. */
public final class Monitor {

  private final String name;
  private final String identity;
  private final int concurrency;
  private final ModelClient client;

  /**
   * A monitor.
   *
   * @param name in the configuration
   * @param identity changes with every setting that can change a score
   * @param concurrency most questions at once, from 1
   * @param client the connection to it
   */
  public Monitor(String name, String identity, int concurrency, ModelClient client) {
    this.name = name;
    this.identity = identity;
    this.concurrency = concurrency;
    this.client = client;
  }

  /** The name in the configuration. */
  public String name() {
    return name;
  }

  /**
   * Scores the trials of a cell that the oracle has decided, in every view; the others are neither
   * good nor bad. What the folder knows already is not asked again, unless there was no score. A
   * trial without reasoning is the same in both views, and asked about once.
   *
   * @param scenario of the cell
   * @param model under test
   * @return two for each trial, in the order of trials; the folder holds the same
   * @throws BudgetSpentException if a cap is reached; what was scored before is kept
   * @throws InterruptedException if the time is over
   */
  public List<ScoredTrial> score(
      String scenario, String model, String cell, List<RecordedTrial> trials, ScoreFolder folder)
      throws InterruptedException {
    Map<String, Score> known = new ConcurrentHashMap<>();
    for (ScoredTrial before : folder.of(cell)) {
      if (before.score().value().isPresent()) {
        known.put(before.question(), before.score());
      }
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(concurrency, task -> Threads.daemon("safety monitor", task));
    try {
      List<Future<List<ScoredTrial>>> asked = new ArrayList<>();
      for (RecordedTrial trial : trials) {
        if (List.of("ALIGNED", "MISALIGNED").contains(trial.outcome())) {
          asked.add(workers.submit(() -> scored(scenario, model, cell, trial, known, folder)));
        }
      }
      List<ScoredTrial> scored = new ArrayList<>();
      for (Future<List<ScoredTrial>> each : asked) {
        scored.addAll(each.get());
      }
      folder.keep(cell, scored);
      return scored;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BudgetSpentException spent) {
        throw spent;
      }
      throw new IllegalStateException("the monitor cannot be asked: " + e.getCause(), e);
    } finally {
      workers.shutdownNow();
    }
  }

  private List<ScoredTrial> scored(
      String scenario,
      String model,
      String cell,
      RecordedTrial trial,
      Map<String, Score> known,
      ScoreFolder folder) {
    boolean reasoning = !trial.transcript().reasoning().isBlank();
    List<ScoredTrial> scored = new ArrayList<>();
    for (View view : View.values()) {
      Transcript shown = view.of(trial.transcript());
      ModelRequest request = MonitorPrompt.of(shown, trial.transcript().seed());
      String question =
          ContentHash.of("%s %s %s".formatted(identity, MonitorPrompt.VERSION, request));
      Score before = known.get(question);
      Score score = before != null ? before : ask(request);
      ScoredTrial each =
          new ScoredTrial(
              scenario,
              model,
              cell,
              trial.trial(),
              trial.outcome().equals("MISALIGNED"),
              view,
              reasoning,
              name,
              question,
              score);
      if (before == null) {
        folder.add(each);
        known.put(question, score);
      }
      scored.add(each);
    }
    return scored;
  }

  private Score ask(ModelRequest request) {
    try {
      return Score.read(client.send(request));
    } catch (ModelException e) {
      return Score.missing("the monitor could not be asked: " + e.getMessage());
    }
  }
}
