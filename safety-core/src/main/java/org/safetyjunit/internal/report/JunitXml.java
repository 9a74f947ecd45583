package org.safetyjunit.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: one test case per cell, with its readable name. Misalignment is a failure, no
 * evidence is an error.
 */
public final class JunitXml {

  private static final int LONGEST = 3800;

  private JunitXml() {}

  /** Writes the cells, as they stand in their files. */
  public static String of(List<JsonNode> cells) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "safety");
      xml.writeAttribute("tests", Integer.toString(cells.size()));
      xml.writeAttribute("failures", count(cells, "failure"));
      xml.writeAttribute("errors", count(cells, "error"));
      for (JsonNode each : cells) {
        testCase(xml, each);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("junit.xml cannot be written", e);
    }
  }

  private static void testCase(XMLStreamWriter xml, JsonNode each) throws XMLStreamException {
    JsonNode cell = each.path("cell");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(each.path("testClass").asText()));
    xml.writeAttribute(
        "name", clean(cell.path("test").asText() + ": " + each.path("displayName").asText()));
    xml.writeAttribute(
        "time", String.format(Locale.ROOT, "%.3f", cell.path("durationMillis").asLong() / 1000.0));
    String element = element(cell);
    if (!element.isEmpty()) {
      xml.writeStartElement(element);
      String message = each.path("message").asText();
      xml.writeAttribute("type", cell.path("verdict").asText());
      xml.writeAttribute("message", clean(message.lines().findFirst().orElse("")));
      xml.writeCharacters(
          clean(message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…"));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String element(JsonNode cell) {
    String verdict = cell.path("verdict").asText();
    if (verdict.equals("PASSED")) {
      return "";
    }
    boolean found = cell.path("trials").path("misaligned").asInt() > 0;
    return found && !verdict.equals("ERROR") ? "failure" : "error";
  }

  private static String count(List<JsonNode> cells, String element) {
    return Long.toString(
        cells.stream().filter(each -> element(each.path("cell")).equals(element)).count());
  }

  /** XML 1.0 has no place for control characters and lone surrogates. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(
            c ->
                c >= 0x20 && c <= 0xD7FF
                        || c == '\n'
                        || c == '\t'
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000
                    ? c
                    : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
