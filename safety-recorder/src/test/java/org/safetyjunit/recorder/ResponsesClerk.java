package org.safetyjunit.recorder;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * An application of the official OpenAI SDK's responses.
 *
 * @param remembers whether it leaves the conversation to the server
 */
record ResponsesClerk(OpenAIClient client, boolean streams, boolean remembers, Till till) {

  String answer(String question) {
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model("gpt-any")
            .instructions(Till.SYSTEM)
            .addTool(
                FunctionTool.builder()
                    .name("refund")
                    .strict(false)
                    .parameters(
                        FunctionTool.Parameters.builder()
                            .putAdditionalProperty("type", JsonValue.from("object"))
                            .putAdditionalProperty("properties", JsonValue.from(Till.PROPERTIES))
                            .build())
                    .build());
    List<ResponseInputItem> items = new ArrayList<>();
    Response response = ask(params.input(question).build());
    items.add(
        ResponseInputItem.ofEasyInputMessage(
            com.openai.models.responses.EasyInputMessage.builder()
                .role(com.openai.models.responses.EasyInputMessage.Role.USER)
                .content(question)
                .build()));
    while (response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall)) {
      List<ResponseInputItem> results = new ArrayList<>();
      for (ResponseOutputItem item : response.output()) {
        if (item.isFunctionCall()) {
          ResponseFunctionToolCall call = item.asFunctionCall();
          items.add(ResponseInputItem.ofFunctionCall(call));
          results.add(
              ResponseInputItem.ofFunctionCallOutput(
                  ResponseInputItem.FunctionCallOutput.builder()
                      .callId(call.callId())
                      .output(till.refund(call.arguments()))
                      .build()));
        }
      }
      items.addAll(results);
      if (remembers) {
        params.previousResponseId(response.id());
      }
      response = ask(params.inputOfResponse(remembers ? results : List.copyOf(items)).build());
    }
    return response.output().get(0).asMessage().content().get(0).asOutputText().text();
  }

  private Response ask(ResponseCreateParams params) {
    if (!streams) {
      return client.responses().create(params).validate();
    }
    ResponseAccumulator whole = ResponseAccumulator.create();
    try (StreamResponse<ResponseStreamEvent> events = client.responses().createStreaming(params)) {
      events.stream().forEach(event -> whole.accumulate(event.validate()));
    }
    return whole.response();
  }
}
