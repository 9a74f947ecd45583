package org.safetyjunit.internal.report.html;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The data of a report, block by block, in a file of its own until the page around it is known.
 *
 * <p>A block is deflated and written in Base64 into a script element of a type that no browser
 * runs: of its 64 characters none can end the element.
 */
final class DataBlocks implements AutoCloseable {

  private static final int LEVEL = 6;

  private final Path file;
  private final BufferedWriter out;
  private final Deflater deflater = new Deflater(LEVEL, true);

  // Mutable state
  private int reserved;

  DataBlocks(Path file) throws IOException {
    this.file = file;
    this.out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII);
  }

  /** The number of a block that is still to be written. */
  int reserve() {
    return reserved++;
  }

  /** How many blocks there are. */
  int count() {
    return reserved;
  }

  void write(int number, byte[] json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(json.length / 3);
    deflater.reset();
    try (DeflaterOutputStream stream = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
      stream.write(json);
    }
    out.write("<script type=\"application/octet-stream;base64\" id=\"b");
    out.write(Integer.toString(number));
    out.write("\">");
    out.write(Base64.getEncoder().encodeToString(packed.toByteArray()));
    out.write("</script>\n");
  }

  /** Ends writing, and hands all blocks on. */
  void copyTo(Consumer<String> page) throws IOException {
    out.flush();
    char[] buffer = new char[1 << 16];
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        page.accept(new String(buffer, 0, length));
      }
    }
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    out.close();
    Files.deleteIfExists(file);
  }
}
