package org.safetyjunit.internal.provider;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.safetyjunit.model.ModelException;

/** What to say when no reply came: what happened, where, whether it may pass, and what to do. */
final class Faults {

  private final Target target;
  private final Hints hints;

  Faults(Target target) {
    this.target = target;
    this.hints = new Hints(target);
  }

  /** The server answered with a status that is no success. */
  ModelException status(Answer answer, ProviderError error) {
    int status = answer.status();
    String words = error.words().isBlank() ? answer.body().utf8() : error.words();
    String message =
        target.label() + "HTTP " + status + said(words) + " " + hints.forStatus(answer, error);
    boolean unpaid = error.code().equals("insufficient_quota");
    boolean overload = (status == 429 && !unpaid) || status == 503 || status == 529;
    if (overload) {
      return ModelException.overload(message, RetryAfter.of(answer, error, Instant.now()), null);
    }
    if (status == 408 || status == 409 || status == 425 || status >= 500) {
      return ModelException.passing(message, RetryAfter.of(answer, error, Instant.now()), null);
    }
    return ModelException.lasting(message, null);
  }

  /** The server answered with success, and told of an error inside. */
  ModelException errorInSuccess(ProviderError error) {
    String message = target.label() + "HTTP 200 with an error inside" + said(error.words());
    return error.lasting()
        ? ModelException.lasting(message, null)
        : ModelException.passing(message, RetryAfter.inBody(error), null);
  }

  /** The answer is JSON without a reply in it. */
  ModelException unusable(UnusableAnswer answer) {
    return answer.isOfOtherModel() ? otherModel(answer.what()) : noReply(answer.what());
  }

  /** Lasting, since the trial would otherwise be tried until the model itself happens to answer. */
  private ModelException otherModel(String name) {
    return ModelException.lasting(
        target.label()
            + "the provider let another model answer: \""
            + target.quote(name)
            + "\" instead of \""
            + target.quote(target.model())
            + "\". Its replies say nothing about the configured one: turn fallbacks off ("
            + target.setting("extra.*")
            + ", or the account's settings).",
        null);
  }

  private ModelException noReply(String what) {
    return ModelException.passing(
        target.label()
            + "the answer holds no reply: "
            + target.quote(what)
            + ". If this is so every time, check that "
            + target.setting("provider")
            + " names the API of this server.",
        null,
        null);
  }

  /** The answer is not what it should be. No cause is kept: a parser's words quote the body. */
  ModelException notJson(String what, Answer answer) {
    String start = target.quote(answer.body().utf8());
    return ModelException.passing(
        target.label()
            + "HTTP "
            + answer.status()
            + ", but the body "
            + target.quote(what)
            + (start.isEmpty() ? "." : ". It begins: \"" + start + "\".")
            + " If this is so every time, check "
            + target.setting("baseUrl")
            + ": a proxy or a login page may be answering.",
        null,
        null);
  }

  /** This thread was interrupted while it waited. */
  ModelException interrupted(InterruptedException e) {
    return ModelException.passing(
        target.label() + "interrupted while waiting for the answer; the call was cancelled.",
        null,
        e);
  }

  /**
   * No whole answer came. An unknown host and a refused connection count as passing: name servers
   * fail for moments, and servers restart, and Java tells neither from a typing error.
   */
  ModelException network(IOException e) {
    if (e instanceof BodyTooLargeException) {
      return ModelException.lasting(target.label() + e.getMessage() + ". " + hints.tooLarge(), e);
    }
    if (e instanceof SSLException && !brokeOff(e)) {
      return ModelException.lasting(target.label() + "TLS failed" + cause(e) + hints.tls(), e);
    }
    if (e instanceof UnknownHostException) {
      return passing("unknown host " + target.url().host() + ". " + hints.unreachable(), e);
    }
    if (e instanceof ConnectException) {
      return passing("no connection" + cause(e) + hints.unreachable(), e);
    }
    if (e instanceof InterruptedIOException) {
      String what = "no whole answer within " + hints.seconds(target.timeout()) + ". ";
      return ModelException.overload(target.label() + what + hints.timeout(), null, e);
    }
    return passing("the connection broke" + cause(e) + hints.unreachable(), e);
  }

  private ModelException passing(String what, IOException e) {
    return ModelException.passing(target.label() + what, null, e);
  }

  /** Whether a TLS connection ended because the one under it did. */
  private static boolean brokeOff(Throwable e) {
    Throwable cause = e.getCause();
    return cause instanceof SocketException
        || cause instanceof EOFException
        || (cause != null && brokeOff(cause));
  }

  private String cause(IOException e) {
    return said(String.valueOf(e.getMessage())) + " ";
  }

  private String said(String words) {
    String quoted = target.quote(words);
    if (quoted.isEmpty()) {
      return ".";
    }
    return ": " + quoted + (quoted.endsWith(".") || quoted.endsWith("…") ? "" : ".");
  }
}
