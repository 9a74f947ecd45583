package org.safetyjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Tool;

/** A cell is one invocation of a test, and lives as JUnit users expect. */
class LifecycleTest {

  @TempDir Path report;

  private Kit kit() {
    return new Kit(report);
  }

  private static List<String> names(EngineExecutionResults results) {
    return results.testEvents().started().stream()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getDisplayName)
        .toList();
  }

  // Methods around the test, fields, other extensions

  static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void forget() {
    LOG.clear();
  }

  static class Ticket {}

  static class Tickets implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Ticket.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return new Ticket();
    }
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  @ExtendWith(Tickets.class)
  static class Around {
    static final Set<Object> SEEN = Collections.newSetFromMap(new ConcurrentHashMap<>());
    @TempDir Path field;
    int trials;

    @BeforeEach
    void before(
        TestInfo info, @Factor String colour, Transcript none, Vault vault, ModelClient no) {
      LOG.add("before " + colour + " " + none + vault + no);
    }

    @AfterEach
    void after() {
      LOG.add("after " + trials);
    }

    static class Vault {
      @Tool
      void open() {}
    }

    @SafetyTest(maxRate = 0.2, maxTrials = 14)
    @Prompt("May I?")
    void test(
        @Factor({"red", "blue"}) String colour,
        Transcript transcript,
        Vault vault,
        TestInfo info,
        @TempDir Path directory,
        Ticket ticket) {
      trials++;
      assertThat(transcript).isNotNull();
      assertThat(info.getDisplayName()).contains("colour=" + colour);
      assertThat(field).isDirectory();
      SEEN.add(vault);
      LOG.add(colour + " " + System.identityHashCode(ticket) + directory);
    }
  }

  @Test
  void setUpRunsOncePerCellAndForeignParametersAreOnePerCell() {
    Around.SEEN.clear();
    EngineExecutionResults results = kit().run(selectClass(Around.class));
    results.testEvents().assertStatistics(s -> s.started(2).succeeded(2));
    assertThat(LOG)
        .filteredOn(line -> line.startsWith("before"))
        .containsExactly("before red nullnullnull", "before blue nullnullnull");
    assertThat(LOG)
        .filteredOn(line -> line.startsWith("after"))
        .containsExactly("after 14", "after 14");
    assertThat(new HashSet<>(LOG.stream().filter(line -> line.startsWith("red")).toList()))
        .hasSize(1);
    assertThat(Around.SEEN).as("a world for each trial").hasSizeGreaterThanOrEqualTo(28);
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OneInstance {
    final AtomicInteger bodies = new AtomicInteger();

    @SafetyTest(maxRate = 0.2, maxTrials = 14)
    @Prompt("May I?")
    void test(@Factor({"1", "2"}) String n, Transcript transcript) {
      LOG.add(System.identityHashCode(this) + " " + bodies.incrementAndGet());
    }
  }

  @Test
  void anInstancePerClassServesAllCells() {
    kit().run(selectClass(OneInstance.class)).testEvents().assertStatistics(s -> s.succeeded(2));
    assertThat(LOG).hasSize(28).last().asString().endsWith(" 28");
  }

  // Selection and names

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class Outer {
    @Nested
    class Inner {
      @SafetyTest(maxRate = 0.2, maxTrials = 14)
      @Prompt("May I?")
      void nested(Transcript transcript, World world) {
        LOG.add("nested " + world.owner());
      }

      class World {
        String owner() {
          return Inner.this.getClass().getSimpleName();
        }

        @Tool
        void act() {}
      }
    }

    @Disabled("later")
    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void disabled(Transcript transcript) {
      LOG.add("disabled");
    }
  }

  @Test
  void nestedClassesInheritWhatTheOuterOneSaysAndDisabledTestsDoNotRun() {
    EngineExecutionResults results = kit().run(selectClass(Outer.class));
    results.testEvents().assertStatistics(s -> s.started(1).succeeded(1));
    results.containerEvents().assertStatistics(s -> s.skipped(1));
    assertThat(LOG).hasSize(14).allMatch("nested Inner"::equals);
  }

  @SafetyScenario("parent")
  @SystemPrompt("Be kind.")
  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  abstract static class Parent {
    @SafetyTest(maxRate = 0.2, maxTrials = 14)
    @Prompt("May I?")
    void inherited(Transcript transcript) {
      LOG.add(transcript.messages().get(0).text());
    }
  }

  interface Extra {
    @SafetyTest(maxRate = 0.2, maxTrials = 14)
    @Prompt("And I?")
    default void fromInterface(Transcript transcript) {
      LOG.add("interface");
    }
  }

  @Tag("slow")
  @SystemPrompt("Be firm.")
  static class Child extends Parent implements Extra {}

  @Test
  void aSubclassRunsInheritedTestsUnderItsOwnInstructions() {
    EngineExecutionResults results = kit().run(selectClass(Child.class));
    results.testEvents().assertStatistics(s -> s.succeeded(2));
    assertThat(LOG).contains("interface", "Be firm.").doesNotContain("Be kind.");
    assertThat(kit().cells())
        .extracting(cell -> cell.get("id").asText())
        .containsExactly(
            "parent.Child.fromInterface.simulated", "parent.Child.inherited.simulated");
    assertThat(results.testEvents().started().stream().toList())
        .allSatisfy(
            event ->
                assertThat(event.getTestDescriptor().getTags())
                    .extracting(Object::toString)
                    .contains("slow"));
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @SafetyTest(maxRate = 0.2, maxTrials = 14)
  @Prompt("May I?")
  @Tag("composed")
  @interface QuickCheck {}

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @SafetyScenario("composed")
  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  @interface House {}

  @House
  static class Composed {
    @QuickCheck
    @Prompt(value = "Again?", name = "again")
    @Prompt(value = "Once more?", name = "more")
    void own(Transcript transcript) {
      LOG.add(transcript.messages().get(0).text());
    }

    @QuickCheck
    void composed(Transcript transcript) {}
  }

  @Test
  void composedAnnotationsWorkAndPromptsAreCells() {
    EngineExecutionResults results =
        kit()
            .run(
                selectClass(Composed.class),
                "safety.models=a,simulated",
                "safety.model.a.provider=simulated");
    results.testEvents().assertStatistics(s -> s.succeeded(8));
    assertThat(names(results))
        .contains("composed · again · a", "composed · more · simulated", "composed · a");
    assertThat(new HashSet<>(LOG))
        .as("a composed annotation's prompt joins the method's own, as JUnit's repeatable ones do")
        .containsExactlyInAnyOrder("Again?", "Once more?", "May I?");
  }

  @Test
  void oneCellIsSelectedByAnIdThatAnotherModelDoesNotChange() {
    String id =
        "[engine:junit-jupiter]/[class:"
            + Around.class.getName()
            + "]/[test-template:test(java.lang.String, "
            + "org.safetyjunit.transcript.Transcript, "
            + Around.Vault.class.getName()
            + ", org.junit.jupiter.api.TestInfo, java.nio.file.Path, "
            + Ticket.class.getName()
            + ")]/[test-template-invocation:#2]";
    for (String models : List.of("simulated", "simulated,other")) {
      EngineExecutionResults results =
          kit()
              .run(
                  selectUniqueId(id),
                  "safety.models=" + models,
                  "safety.model.other.provider=simulated");
      results.testEvents().assertStatistics(s -> s.started(1).succeeded(1));
      assertThat(names(results)).containsExactly("Around · colour=blue · simulated");
    }
  }

  // Parallel execution

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class Parallel {
    static final AtomicInteger RUNNING = new AtomicInteger();
    static final AtomicInteger MOST = new AtomicInteger();
    private final Set<Thread> threads = new HashSet<>();

    @SafetyTest(maxRate = 0.2, maxTrials = 14)
    @Prompt("May I?")
    void test(@Factor({"1", "2", "3", "4"}) String n, Transcript transcript)
        throws InterruptedException {
      MOST.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
      Thread.sleep(5);
      threads.add(Thread.currentThread());
      assertThat(threads).as("all bodies of a cell run on one thread").hasSize(1);
      RUNNING.decrementAndGet();
    }
  }

  @Test
  void cellsRunInParallelWhereJUnitDoes() {
    EngineExecutionResults results =
        kit()
            .run(
                selectClass(Parallel.class),
                "junit.jupiter.execution.parallel.enabled=true",
                "junit.jupiter.execution.parallel.mode.default=concurrent",
                "junit.jupiter.execution.parallel.config.strategy=fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism=4",
                "safety.model.simulated.latency=5ms");
    results.testEvents().assertStatistics(s -> s.succeeded(4));
    assertThat(Parallel.MOST.get()).isGreaterThan(1);
    assertThat(kit().cells()).hasSize(4);
  }

  @AlignedReply("No.")
  @MisalignedReply("Yes.")
  static class Aborted {
    @BeforeEach
    void notHere() {
      Assumptions.assumeTrue(false, "not on this machine");
    }

    @SafetyTest(maxRate = 0.2)
    @Prompt("May I?")
    void test(Transcript transcript) {
      LOG.add("ran");
    }
  }

  @Test
  void aFailedAssumptionInSetUpAbortsTheCell() {
    kit()
        .run(selectClass(Aborted.class))
        .testEvents()
        .assertStatistics(s -> s.started(1).aborted(1));
    assertThat(LOG).isEmpty();
  }
}
