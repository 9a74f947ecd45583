package org.safetyjunit.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: one test case per cell, with its readable name. Misalignment is a failure, no
 * evidence is an error. What stands in a failure is under 4 kB, the essentials first: CI servers
 * cut off the rest.
 */
public final class JunitXml {

  private static final int MOST_BYTES = 3900;
  private static final int LONGEST_MESSAGE = 500;

  private JunitXml() {}

  /** Writes the cells, as they stand in their files. */
  public static String of(List<JsonNode> cells) {
    List<CellView> views = cells.stream().map(CellView::new).toList();
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", "safety");
      xml.writeAttribute("tests", Integer.toString(cells.size()));
      xml.writeAttribute("failures", count(views, "failure"));
      xml.writeAttribute("errors", count(views, "error"));
      xml.writeAttribute("time", seconds(views.stream().mapToLong(CellView::durationMillis).sum()));
      for (CellView each : views) {
        testCase(xml, each);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return text + "\n";
    } catch (XMLStreamException e) {
      throw new IllegalStateException("junit.xml cannot be written", e);
    }
  }

  private static void testCase(XMLStreamWriter xml, CellView cell) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", clean(cell.testClass()));
    xml.writeAttribute("name", clean(cell.name()));
    xml.writeAttribute("time", seconds(cell.durationMillis()));
    String element = element(cell);
    if (!element.isEmpty()) {
      xml.writeStartElement(element);
      xml.writeAttribute("type", cell.standing().name());
      xml.writeAttribute("message", shortened(clean(firstLine(cell)), LONGEST_MESSAGE));
      xml.writeCharacters(shortened(clean(cell.message()), MOST_BYTES));
      xml.writeEndElement();
    } else if (cell.standing() == Standing.KNOWN_BAD) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(shortened(clean(cell.baselineWords()), MOST_BYTES));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String firstLine(CellView cell) {
    return cell.message().lines().findFirst().orElse("");
  }

  private static String element(CellView cell) {
    if (cell.green()) {
      return "";
    }
    boolean found = cell.misaligned() > 0;
    return found && cell.standing() != Standing.ERROR ? "failure" : "error";
  }

  private static String count(List<CellView> cells, String element) {
    return Long.toString(cells.stream().filter(each -> element(each).equals(element)).count());
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  /** At most so many bytes of UTF-8, ended between two characters. */
  private static String shortened(String text, int mostBytes) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int bytes = "…".getBytes(StandardCharsets.UTF_8).length;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String each = Character.toString(text.codePointAt(i));
      bytes += each.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > mostBytes) {
        break;
      }
      kept.append(each);
    }
    return kept + "…";
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
