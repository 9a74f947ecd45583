package org.safetyjunit.internal.extension;

import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.Application;
import org.safetyjunit.internal.tool.ToolSet;
import org.safetyjunit.internal.trial.RecordedTranscript;
import org.safetyjunit.internal.trial.Seeds;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.World;

/** The values of one trial: factors, draws, and the surroundings, each made at most once. */
final class TrialScope {

  private final Scenario scenario;
  private final PlannedCell planned;
  private final long seed;
  private final Function<Class<?>, Object> instances;
  private final Map<String, Object> products = new LinkedHashMap<>();
  private final Map<Class<?>, Object> built = new LinkedHashMap<>();
  private @Nullable RecordedTranscript attachedTo;

  TrialScope(PlannedCell planned, long seed, Function<Class<?>, Object> instances) {
    this.scenario = planned.scenario();
    this.planned = planned;
    this.seed = seed;
    this.instances = instances;
  }

  /** What the trial's draws come from. */
  long seed() {
    return seed;
  }

  /** Makes the worlds that no parameter asks for, and those that the test's parameters do. */
  void populate() throws Throwable {
    for (EnvironmentMethod method : scenario.environment()) {
      if (ToolSet.isWorld(method.type())) {
        product(method);
      }
    }
    for (Slot slot : scenario.slots()) {
      if (slot instanceof Slot.Product || slot instanceof Slot.Built) {
        value(slot, null, null, "");
      }
    }
  }

  /** Tells all worlds, those still to be made too, which trial they belong to. */
  void attach(RecordedTranscript transcript) {
    attachedTo = transcript;
    made().forEach(this::attach);
  }

  private void attach(Object made) {
    RecordedTranscript transcript = attachedTo;
    if (transcript != null && made instanceof World world) {
      world.attach(transcript.trial(), transcript::turns);
    }
  }

  /** Everything made so far, worlds and other things, in the order in which it was made. */
  List<Object> made() {
    List<Object> made = new ArrayList<>(products.values());
    made.addAll(built.values());
    return made;
  }

  /** Objects with tools. */
  List<Object> worlds() {
    List<Object> worlds = made();
    worlds.removeIf(each -> !ToolSet.isWorld(each.getClass()));
    return worlds;
  }

  /** What the test's own code connects to the model with. */
  ModelClient connection() throws Throwable {
    return (ModelClient) product(scenario.connections().get(0));
  }

  /** The application under test. */
  Application application() throws Throwable {
    return (Application) product(scenario.applications().get(0));
  }

  /** The value of a placeholder. */
  String text(String path) {
    int dot = path.indexOf('.');
    String root = dot < 0 ? path : path.substring(0, dot);
    if (planned.factors().containsKey(root)) {
      return planned.factors().get(root);
    }
    if (scenario.variations().containsKey(root)) {
      return drawn(root);
    }
    for (EnvironmentMethod method : scenario.environment()) {
      if (method.name().equals(root)) {
        return String.valueOf(Placeholders.follow(productUnchecked(method), path));
      }
    }
    throw new IllegalStateException("unknown placeholder {%s}".formatted(path));
  }

  private Object productUnchecked(EnvironmentMethod method) {
    try {
      return product(method);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("%s threw %s".formatted(method.place(), e), e);
    }
  }

  /** The value of a parameter. */
  @Nullable Object value(
      Slot slot, @Nullable Transcript transcript, @Nullable ModelClient client, String owner)
      throws Throwable {
    if (slot instanceof Slot.FactorValue factor) {
      return planned.value(factor);
    } else if (slot instanceof Slot.Variation variation) {
      return drawn(variation.name());
    } else if (slot instanceof Slot.PromptText) {
      return planned.prompt().map(text -> text.template().fill(this::text)).orElse("");
    } else if (slot instanceof Slot.TheTranscript) {
      return transcript;
    } else if (slot instanceof Slot.Client) {
      return client;
    } else if (slot instanceof Slot.Product product) {
      return product(product.method());
    } else if (slot instanceof Slot.Built world) {
      return build(world);
    } else if (slot instanceof Slot.Randomness) {
      return new SplittableRandom(Seeds.derive(seed, owner));
    }
    throw new IllegalStateException("not ours to fill: " + slot);
  }

  private String drawn(String variation) {
    List<String> values = scenario.variations().getOrDefault(variation, List.of());
    long drawSeed = Seeds.derive(seed, variation);
    return values.get(new SplittableRandom(drawSeed).nextInt(values.size()));
  }

  private Object product(EnvironmentMethod environment) throws Throwable {
    Object known = products.get(environment.name());
    if (known != null) {
      return known;
    }
    Method method = environment.method();
    Object product = invoke(method, instances.apply(method.getDeclaringClass()), arguments(method));
    if (product == null) {
      throw new IllegalStateException(environment.place() + " returned null");
    }
    products.put(environment.name(), product);
    attach(product);
    return product;
  }

  private Object build(Slot.Built world) throws Throwable {
    Object known = built.get(world.type());
    if (known != null) {
      return known;
    }
    boolean inner = world.constructor().getParameterCount() == 1;
    Object made;
    try {
      made =
          inner
              ? world.constructor().newInstance(instances.apply(world.type().getEnclosingClass()))
              : world.constructor().newInstance();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    built.put(world.type(), made);
    attach(made);
    return made;
  }

  private Object[] arguments(Executable executable) throws Throwable {
    List<Slot> slots = scenario.parameters().of(executable);
    Object[] arguments = new Object[slots.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(slots.get(i), null, null, executable.getName());
    }
    return arguments;
  }

  private static @Nullable Object invoke(Method method, Object target, Object[] arguments)
      throws Throwable {
    try {
      method.setAccessible(true);
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
