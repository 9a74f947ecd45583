package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.Clerks.Ticket;
import org.safetyjunit.LoopbackModel.Reply;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;

/** An application that makes calls at the same time, in whatever order, is resumed and replayed. */
@Tag("slow")
class ConcurrentCallsTest {

  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  @TempDir Path directory;

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  /** Asks two colleagues at once, and then a third who hears both. */
  @SafetyScenario("meeting")
  static class Meeting {
    @Environment
    Ticket ticket(RandomGenerator random) {
      return Ticket.drawn(random);
    }

    @SafetyTest(maxRate = 0.2)
    void agrees(ModelClient model, Ticket ticket) {
      CompletableFuture<String> left = ask(model, "left " + ticket.number());
      CompletableFuture<String> right = ask(model, "right " + ticket.number());
      String heard = left.join() + ", " + right.join();
      assertThat(model.ask(heard)).isEqualTo("heard " + heard);
    }

    private static CompletableFuture<String> ask(ModelClient model, String question) {
      return CompletableFuture.supplyAsync(
          () -> {
            pause();
            return model.ask(question);
          },
          THREADS);
    }

    private static void pause() {
      try {
        Thread.sleep(ThreadLocalRandom.current().nextInt(3));
      } catch (InterruptedException e) {
        throw ModelException.passing("interrupted", null, e);
      }
    }
  }

  private final Map<String, CountDownLatch> together = new ConcurrentHashMap<>();
  private volatile boolean waits = true;

  /** While it waits, it answers the two first questions of a ticket when both have come. */
  private LoopbackModel model() {
    return new LoopbackModel(
        messages -> {
          String said = LoopbackModel.said(messages).strip();
          if (waits && said.matches("(left|right) \\d+")) {
            CountDownLatch both =
                together.computeIfAbsent(said.replaceAll("\\D", ""), t -> new CountDownLatch(2));
            both.countDown();
            try {
              both.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          return Reply.says("heard " + said);
        });
  }

  private static Path journal(Kit kit) {
    return kit.report().resolve("journal/meeting.agrees.local.jsonl");
  }

  @Test
  void whateverCallsWereUnderWayWhenItWasKilledTheRestIsNotAskedAgain() throws IOException {
    try (LoopbackModel model = model()) {
      Kit whole = new Kit(directory.resolve("whole"));
      whole
          .run(selectClass(Meeting.class), model.parameters())
          .testEvents()
          .assertStatistics(s -> s.succeeded(1));
      waits = false;
      List<String> lines = Files.readAllLines(journal(whole));
      for (int seed = 1; seed <= 4; seed++) {
        List<String> kept = withSomeCallsUnderWay(lines, new Random(seed));
        Kit killed = new Kit(directory.resolve("killed-" + seed));
        Files.createDirectories(journal(killed).getParent());
        Files.write(journal(killed), kept);
        model.calls();
        killed
            .run(selectClass(Meeting.class), model.parameters("safety.resume=true"))
            .testEvents()
            .assertStatistics(s -> s.succeeded(1));
        String onDisk = String.join("\n", kept);
        assertThat(model.asked())
            .hasSizeBetween(1, lines.size() - kept.size())
            .noneMatch(asked -> onDisk.contains(LoopbackModel.digest(asked)));
      }
    }
  }

  /** In each trial either nothing is missing, or one of the two first calls and all after them. */
  private static List<String> withSomeCallsUnderWay(List<String> lines, Random random) {
    List<String> kept = new ArrayList<>();
    int trial = 0;
    int missing = 0;
    for (String line : lines) {
      if (!line.startsWith("{\"trial\":" + trial + ",")) {
        trial++;
        missing = random.nextInt(4); // 1, 2: that call; else none
      }
      boolean lost =
          missing == 1 && !line.contains("\"call\":2")
              || missing == 2 && !line.contains("\"call\":1");
      if (!line.startsWith("{\"trial\":") || !lost) {
        kept.add(line);
      }
    }
    return kept;
  }

  @Test
  void aCassetteOfSuchCallsIsReplayedInWhateverOrderTheyCome() {
    String cassettes = "safety.cassettes.dir=" + directory.resolve("cassettes");
    String[] offline;
    try (LoopbackModel model = model()) {
      new Kit(directory.resolve("recorded"))
          .run(selectClass(Meeting.class), model.parameters("safety.mode=record", cassettes));
      offline = model.parameters("safety.mode=replay", cassettes);
    }
    new Kit(directory.resolve("replayed"))
        .run(selectClass(Meeting.class), offline)
        .testEvents()
        .assertStatistics(s -> s.succeeded(1));
  }
}
