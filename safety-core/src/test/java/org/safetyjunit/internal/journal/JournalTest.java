package org.safetyjunit.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyjunit.internal.trial.Purpose;
import org.safetyjunit.internal.trial.RecordException;
import org.safetyjunit.model.Message;
import org.safetyjunit.model.ModelReply;

class JournalTest {

  private static final Header HEADER =
      new Header(
          "cell",
          -7,
          new PlanIdentity(0.05, 0.95, 200, true),
          new ModelIdentity("openai", "gpt", new TreeMap<>(java.util.Map.of("temperature", "1.0"))),
          "judge-1",
          0,
          "2026-11-25T10:00:00Z");

  @TempDir Path directory;

  private Path file() {
    return directory.resolve("journal/cell.jsonl");
  }

  private Journal.Place place() {
    return new Journal.Place(file(), directory.resolve("reserve"));
  }

  private Source source() {
    return new Source(Source.JOURNAL, file(), "Start afresh.");
  }

  private static RecordedCall call(int trial, int number, String text) {
    return new RecordedCall(
        new CallKey(trial, 1, Purpose.SUBJECT),
        number,
        false,
        new Fingerprint("", "m" + number, ""),
        new Answer.Reply(ModelReply.of(Message.assistant(text))));
  }

  private Journal begin(RecordedCall... calls) {
    Journal journal = Journal.begin(place(), HEADER, UnaryOperator.identity());
    for (RecordedCall call : calls) {
      journal.append(CallJson.of(call));
    }
    return journal;
  }

  @Test
  void whatIsAppendedIsReadBackWithoutClosing() {
    begin(call(1, 1, "a"), call(1, 2, "b"), call(2, 1, "c"));
    RecordingReader.Found found = RecordingReader.read(source());
    assertThat(found.recording().header()).isEqualTo(HEADER);
    assertThat(found.recording().calls(1, Purpose.SUBJECT))
        .containsExactly(call(1, 1, "a"), call(1, 2, "b"));
    assertThat(found.recording().calls(2, Purpose.SUBJECT)).containsExactly(call(2, 1, "c"));
    assertThat(found.source().damage()).isEmpty();
  }

  @Test
  void manyThreadsDoNotMixTheirLines() throws InterruptedException {
    Journal journal = begin();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    for (int trial = 1; trial <= 400; trial++) {
      RecordedCall call = call(trial, 1, "text ".repeat(200) + trial);
      threads.execute(
          () -> {
            journal.append(CallJson.of(call));
            journal.force();
          });
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    RecordingReader.Found found = RecordingReader.read(source());
    assertThat(found.source().damage()).isEmpty();
    for (int trial = 1; trial <= 400; trial++) {
      assertThat(found.recording().calls(trial, Purpose.SUBJECT)).hasSize(1);
    }
  }

  @Test
  void aHalfWrittenEndIsCutOffBeforeTheJournalGoesOn() throws IOException {
    begin(call(1, 1, "a")).close();
    String whole = Files.readString(file());
    Files.writeString(file(), whole + "{\"trial\":1,\"call\":2,\"req");
    RecordingReader.Found found = RecordingReader.read(source());
    assertThat(found.source().damage()).containsExactly("line 3 is half-written");
    try (Journal journal = Journal.resume(place(), found.wholeBytes(), UnaryOperator.identity())) {
      journal.append(CallJson.of(call(1, 2, "b")));
    }
    assertThat(Files.readString(file())).startsWith(whole);
    assertThat(RecordingReader.read(source()).recording().calls(1, Purpose.SUBJECT)).hasSize(2);
  }

  @Test
  void whatFollowsALostCallInItsTrialIsLeftOutAndTheRestIsKept() throws IOException {
    begin(call(1, 1, "a"), call(1, 2, "b"), call(1, 3, "c"), call(2, 1, "d")).close();
    List<String> lines = Files.readAllLines(file());
    lines.set(2, lines.get(2).replace("\"b\"", "\"B\""));
    Files.write(file(), lines);
    RecordingReader.Found found = RecordingReader.read(source());
    assertThat(found.source().damage()).containsExactly("line 3 is corrupt (not what was written)");
    assertThat(found.recording().calls(1, Purpose.SUBJECT)).containsExactly(call(1, 1, "a"));
    assertThat(found.recording().calls(2, Purpose.SUBJECT)).containsExactly(call(2, 1, "d"));
  }

  @Test
  void aConversationThatTookAnotherWayReplacesTheOldOne() {
    begin(call(1, 1, "a"), call(1, 2, "b"), call(1, 3, "c"), call(1, 2, "other"));
    assertThat(RecordingReader.read(source()).recording().calls(1, Purpose.SUBJECT))
        .containsExactly(call(1, 1, "a"), call(1, 2, "other"));
  }

  @Test
  void aJournalOfAnotherVersionIsRefused() throws IOException {
    begin().close();
    String line =
        Files.readAllLines(file()).get(0).replace("\"schemaVersion\":1", "\"schemaVersion\":2");
    String unsealed = line.substring(0, line.indexOf(",\"crc\"")) + "}";
    Files.write(file(), LineSeal.line(unsealed));
    assertThatThrownBy(() -> RecordingReader.read(source()))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("schemaVersion 2; this version of the library reads 1");
  }

  @Test
  void aFullDiskIsToldAndNothingIsWrittenAfterIt() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "no device that is always full");
    Files.createDirectories(file().getParent());
    Files.createSymbolicLink(file(), full);
    assertThatThrownBy(() -> begin())
        .isInstanceOf(RecordException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("safety.resume=true");
  }

  @Test
  void afterAFaultEveryFurtherCallIsRefused() {
    Journal journal = begin();
    journal.close();
    assertThatThrownBy(() -> journal.append(CallJson.of(call(1, 1, "a"))))
        .isInstanceOf(RecordException.class);
    assertThatThrownBy(journal::force).isInstanceOf(RecordException.class);
    assertThatThrownBy(() -> journal.append(CallJson.of(call(1, 2, "b"))))
        .isInstanceOf(RecordException.class);
  }

  @Test
  void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(directory.resolve("journal"), "a file where the directory should be");
    assertThatThrownBy(() -> begin())
        .isInstanceOf(RecordException.class)
        .hasMessageContaining(file().toString())
        .hasMessageContaining("safety.report.dir");
  }

  @Test
  void keysAreTakenOutOfLines() throws IOException {
    Secrets secrets =
        Secrets.in(
            java.util.Map.of("MY_KEY", "sk-abcdef", "OTHER_API_KEY", "xyz-123456", "HOME", "/root"),
            List.of("MY_KEY"));
    try (Journal journal = Journal.begin(place(), HEADER, secrets::redact)) {
      journal.append(CallJson.of(call(1, 1, "echo sk-abcdef and xyz-123456 in /root")));
    }
    assertThat(Files.readString(file()))
        .contains("echo [key] and [key] in /root")
        .doesNotContain("sk-abcdef", "xyz-123456");
    assertThat(RecordingReader.read(source()).source().damage()).isEmpty();
  }
}
