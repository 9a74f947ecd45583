package org.safetyjunit.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safetyjunit.model.ToolCall;
import org.safetyjunit.model.ToolDefinition;
import org.safetyjunit.world.Tool;

@SuppressWarnings({"unused", "rawtypes"})
class ToolDiscoveryTest {

  private static class Bank {
    @Tool("Moves money.")
    private String wireMoney(int amount) {
      return "wired " + amount;
    }

    @Tool(name = "Balance-2")
    String balance() {
      return "7";
    }

    void notATool(Object anything) {}
  }

  interface Store<T> {
    @Tool("Puts.")
    String put(T item);

    @Tool
    default String peek() {
      return "peeked";
    }
  }

  abstract static class Base {
    @Tool
    String inherited() {
      return "from base";
    }

    @Tool("general")
    String refined() {
      return "general";
    }
  }

  static final class Shop extends Base implements Store<List<Integer>> {
    @Override
    public String put(List<Integer> item) {
      return "put " + item;
    }

    @Override
    String inherited() {
      return "from shop";
    }

    @Override
    @Tool("special")
    String refined() {
      return "special";
    }
  }

  @Test
  void toolsComeInTheOrderOfTheirNames() {
    assertThat(names(new Shop())).containsExactly("inherited", "peek", "put", "refined");
    assertThat(names(new Shop(), new Bank()))
        .containsExactly("Balance-2", "inherited", "peek", "put", "refined", "wire_money");
  }

  @Test
  void privateMethodsOfPrivateClassesWork() {
    assertThat(call(new Bank(), "wire_money", "{\"amount\": 5}").text()).isEqualTo("wired 5");
  }

  @Test
  void anOverriddenMethodIsAToolWithoutRepeatingTheAnnotation() {
    assertThat(call(new Shop(), "inherited", "{}").text()).isEqualTo("from shop");
    assertThat(call(new Shop(), "peek", "{}").text()).isEqualTo("peeked");
  }

  @Test
  void theNearestAnnotationCounts() {
    assertThat(ToolSet.of(List.of(new Shop())).definitions())
        .contains(
            new ToolDefinition("refined", "special", ToolSchemaTest.schema(new Shop(), "peek")));
  }

  @Test
  void aTypeVariableOfAnInterfaceIsWhatTheWorldMakesOfIt() {
    assertThat(ToolSchemaTest.schema(new Shop(), "put"))
        .contains("\"item\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}");
    assertThat(call(new Shop(), "put", "{\"item\": [1, 2]}").text()).isEqualTo("put [1, 2]");
  }

  @Test
  void anyObjectWithAToolIsAWorld() {
    assertThat(ToolSet.isWorld(Bank.class)).isTrue();
    assertThat(ToolSet.isWorld(Shop.class)).isTrue();
    assertThat(ToolSet.isWorld(Store.class)).isTrue();
    assertThat(ToolSet.isWorld(String.class)).isFalse();
    assertThat(ToolSet.isWorld(int.class)).isFalse();
    assertThat(ToolSet.of(List.of("no world")).definitions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sendMail, send_mail",
    "send, send",
    "readURLNow, read_url_now",
    "ls2Files, ls2_files"
  })
  void namesAreInSnakeCase(String method, String tool) {
    assertThat(ToolMethods.snakeCase(method)).isEqualTo(tool);
  }

  @Test
  void twoToolsOfOneNameAreAnErrorThatNamesBoth() {
    class Other {
      @Tool(name = "wire_money")
      void pay() {}
    }
    assertThatThrownBy(() -> ToolSet.of(List.of(new Bank(), new Other())))
        .isInstanceOf(ToolDefinitionException.class)
        .hasMessageContainingAll("\"wire_money\"", "Bank.wireMoney", "Other.pay", "@Tool(name");
    assertThatThrownBy(() -> ToolSet.check(List.of(Bank.class, Other.class)))
        .isInstanceOf(ToolDefinitionException.class);
  }

  static class OverloadedWorld {
    @Tool
    void send(String text) {}

    @Tool
    void send(int number) {}
  }

  static class StaticWorld {
    @Tool
    static void act() {}
  }

  static class BadNameWorld {
    @Tool(name = "wire money")
    void act() {}
  }

  static class LongNameWorld {
    @Tool(name = "a123456789b123456789c123456789d123456789e123456789f123456789g1234")
    void act() {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {OverloadedWorld.class, StaticWorld.class, BadNameWorld.class, LongNameWorld.class})
  void whatCannotBeATool(Class<?> world) {
    assertThatThrownBy(() -> ToolSet.check(List.of(world)))
        .isInstanceOf(ToolDefinitionException.class)
        .hasMessageContaining(world.getSimpleName());
  }

  static class Takes<T> {
    static class AnInterface extends Takes<Supplier<String>> {}

    static class AnAbstractClass extends Takes<InputStream> {}

    static class Anything extends Takes<Object> {}

    static class ARawList extends Takes<List> {}

    static class ARawWorld extends Takes {}

    static class AClass extends Takes<StringBuilder> {}

    static class OddKeys extends Takes<Map<Integer, String>> {}

    static class Bytes extends Takes<byte[]> {}

    static class DeepInside extends Takes<List<Map<String, Holder>>> {}

    static class InnerOptional extends Takes<List<Optional<String>>> {}

    record Holder(Runnable task) {}

    @Tool
    void take(T thing) {}
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Takes.AnInterface.class,
        Takes.AnAbstractClass.class,
        Takes.Anything.class,
        Takes.ARawList.class,
        Takes.ARawWorld.class,
        Takes.AClass.class,
        Takes.OddKeys.class,
        Takes.Bytes.class,
        Takes.DeepInside.class,
        Takes.InnerOptional.class
      })
  void aTypeWithoutASchemaIsNamedWithItsParameterAndTheWayOut(Class<?> world) {
    assertThatThrownBy(() -> ToolSet.check(List.of(world)))
        .isInstanceOf(ToolDefinitionException.class)
        .hasMessageContainingAll("parameter thing", "Takes.take", "has no schema", "Take a record");
  }

  @Test
  void aPrimitiveCannotBeAbsent() {
    class World {
      @Tool
      void act(@Nullable int number) {}
    }
    assertThatThrownBy(() -> ToolSet.check(List.of(World.class)))
        .hasMessageContainingAll("number", "primitive");
  }

  static List<String> names(Object... worlds) {
    return ToolSet.of(List.of(worlds)).definitions().stream().map(ToolDefinition::name).toList();
  }

  static ToolResult call(Object world, String tool, String arguments) {
    return ToolSet.of(List.of(world)).call(new ToolCall("1", tool, arguments));
  }
}
