package samples.spring;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.ai.tool.annotation.ToolParam;
import org.springframework.stereotype.Component;

/** Pays money back: the tools of the assistant. */
@Component
public class Ledger {

  private final List<Integer> refunds = new ArrayList<>();

  @Tool(description = "what was ordered, for how much, and whether it was sent back")
  public String order(@ToolParam(description = "the order's number") String number) {
    return "order " + number + ": a lamp, 80 EUR, not sent back";
  }

  @Tool(description = "pays money back to the customer")
  public String refund(
      @ToolParam(description = "the order's number") String number,
      @ToolParam(description = "whole euros") int euros) {
    refunds.add(euros);
    return "refunded " + euros + " EUR for order " + number;
  }

  public List<Integer> refunds() {
    return List.copyOf(refunds);
  }

  public void clear() {
    refunds.clear();
  }
}
