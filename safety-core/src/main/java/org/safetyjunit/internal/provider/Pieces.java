package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A large body that is sent piece by piece, never put together in memory. */
final class Pieces extends RequestBody {

  private final MediaType type;
  private final List<byte[]> pieces;

  Pieces(MediaType type, List<byte[]> pieces) {
    this.type = type;
    this.pieces = pieces;
  }

  @Override
  public MediaType contentType() {
    return type;
  }

  @Override
  public long contentLength() {
    return pieces.stream().mapToLong(piece -> piece.length).sum();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    for (byte[] piece : pieces) {
      sink.write(piece);
    }
  }
}
