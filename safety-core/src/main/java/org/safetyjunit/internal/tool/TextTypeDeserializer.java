package org.safetyjunit.internal.tool;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads a {@link TextType}. An empty string is no value of any, and not null either. */
final class TextTypeDeserializer<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient TextType<T> textType;

  TextTypeDeserializer(TextType<T> textType) {
    super(textType.type());
    this.textType = textType;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    String text = parser.getText();
    try {
      return textType.parser().apply(text.strip());
    } catch (RuntimeException notOne) {
      throw context.weirdStringException(text, textType.type(), "such as " + textType.example());
    }
  }
}
