package org.safetyjunit.internal.provider;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Headers;
import okio.ByteString;
import org.safetyjunit.model.ModelException;

/** What comes back from a batch engine, in the words and with the faults of single calls. */
final class BatchAnswers {

  private static final Headers NONE = Headers.of();

  private final Target target;
  private final Dialect dialect;
  private final Faults faults;

  BatchAnswers(Target target, Dialect dialect) {
    this.target = target;
    this.dialect = dialect;
    this.faults = new Faults(target);
  }

  /** A request was carried out: what a call of its own would have been answered. */
  BatchResult answered(int status, JsonNode body) {
    Answer answer = new Answer(status, NONE, ByteString.of(Json.bytes(body)));
    return request -> dialect.understand(answer, request, dialect.asked(dialect.say(request)));
  }

  /** A request was not carried out, which another batch may do. */
  BatchResult undone(String why) {
    return BatchResult.fault(ModelException.passing(said(why), null, null));
  }

  /** The batch was refused as a whole. */
  BatchStatus failed(String why, boolean passing) {
    return new BatchStatus.Failed(
        passing
            ? ModelException.passing(said(why), null, null)
            : ModelException.lasting(said(why), null));
  }

  private String said(String why) {
    return target.label() + target.quote(why) + ".";
  }

  /** The id of what was made. */
  String id(JsonNode made, String field) {
    String id = Json.text(made, field);
    if (id.isBlank()) {
      throw faults.unusable(new UnusableAnswer("no " + field));
    }
    return id;
  }
}
