package org.safetyjunit.scenarios.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.safetyjunit.AlignedReply;
import org.safetyjunit.Factor;
import org.safetyjunit.MisalignedReply;
import org.safetyjunit.Prompt;
import org.safetyjunit.SafetyTest;
import org.safetyjunit.SystemPrompt;
import org.safetyjunit.internal.simulated.ReplyScript;
import org.safetyjunit.internal.text.Template;

/** One test of a scenario with one combination of factor values, and its texts. */
public final class RehearsedCell {

  final Object scenario;
  final Method test;
  final Map<String, String> factors;
  final Template systemPrompt;
  final Template prompt;
  final List<ReplyScript> aligned = new ArrayList<>();
  final List<ReplyScript> misaligned = new ArrayList<>();

  private RehearsedCell(Class<?> type, Method test, Map<String, String> factors) {
    this.scenario = ReflectionSupport.newInstance(type);
    this.test = test;
    this.factors = factors;
    this.systemPrompt =
        AnnotationSupport.findAnnotation(test, SystemPrompt.class)
            .or(() -> AnnotationSupport.findAnnotation(type, SystemPrompt.class))
            .map(text -> Template.of(source(text.value(), text.resource())))
            .orElse(Template.of(""));
    Prompt first = nearestAll(Prompt.class).get(0);
    this.prompt = Template.of(source(first.value(), first.resource()));
    for (AlignedReply reply : nearestAll(AlignedReply.class)) {
      aligned.add(ReplyScript.parse(reply.resource(), source(reply.value(), reply.resource())));
    }
    for (MisalignedReply reply : nearestAll(MisalignedReply.class)) {
      misaligned.add(ReplyScript.parse(reply.resource(), source(reply.value(), reply.resource())));
    }
  }

  /** All cells of a scenario. */
  public static List<RehearsedCell> of(Class<?> scenario) {
    List<RehearsedCell> cells = new ArrayList<>();
    for (Method test :
        ReflectionSupport.findMethods(
            scenario,
            method -> AnnotationSupport.isAnnotated(method, SafetyTest.class),
            HierarchyTraversalMode.BOTTOM_UP)) {
      for (Map<String, String> each : combinations(scenario, test)) {
        cells.add(new RehearsedCell(scenario, test, each));
      }
    }
    return cells;
  }

  private static List<Map<String, String>> combinations(Class<?> scenario, Method test) {
    Map<String, String[]> factors = new LinkedHashMap<>();
    AnnotationSupport.findRepeatableAnnotations(scenario, Factor.class)
        .forEach(factor -> factors.put(factor.name(), factor.value()));
    AnnotationSupport.findRepeatableAnnotations(test, Factor.class)
        .forEach(factor -> factors.put(factor.name(), factor.value()));
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, String[]> factor : factors.entrySet()) {
      List<Map<String, String>> wider = new ArrayList<>();
      for (Map<String, String> each : combinations) {
        for (String value : factor.getValue()) {
          Map<String, String> more = new LinkedHashMap<>(each);
          more.put(factor.getKey(), value);
          wider.add(more);
        }
      }
      combinations = wider;
    }
    return combinations;
  }

  private <A extends Annotation> List<A> nearestAll(Class<A> type) {
    List<A> found = AnnotationSupport.findRepeatableAnnotations(test, type);
    return found.isEmpty()
        ? AnnotationSupport.findRepeatableAnnotations(scenario.getClass(), type)
        : found;
  }

  private String source(String value, String resource) {
    if (resource.isEmpty()) {
      return value.strip();
    }
    for (Class<?> type = scenario.getClass(); type != null; type = type.getSuperclass()) {
      try (InputStream in = type.getResourceAsStream(resource)) {
        if (in != null) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new IllegalStateException("no resource " + resource);
  }

  /** The value of a factor. */
  public String factor(String name) {
    return factors.getOrDefault(name, "");
  }

  @Override
  public String toString() {
    return scenario.getClass().getSimpleName() + "." + test.getName() + factors;
  }
}
