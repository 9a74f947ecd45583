package org.safetyjunit.internal.springai;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.springai.ModelUnderTest;
import org.springframework.ai.model.tool.ToolCallingManager;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The beans of the application under test that have to do with its model.
 *
 * @param application its context
 */
record Beans(ApplicationContext application) {

  static Beans of(ExtensionContext context) {
    return new Beans(SpringExtension.getApplicationContext(context));
  }

  /** The trial's client as a chat model, to which the application's beans talk until it closes. */
  InjectedChatModel inject(ModelClient client) {
    ToolCallingManager tools =
        application.getBeanProvider(ToolCallingManager.class).getIfAvailable(() -> null);
    InjectedChatModel model =
        new InjectedChatModel(client, tools == null ? ToolCallingManager.builder().build() : tools);
    ModelUnderTest bean =
        application.getBeanProvider(ModelUnderTest.class).getIfAvailable(() -> null);
    return bean == null ? model : model.endingWith(bean.passOnTo(model));
  }
}
