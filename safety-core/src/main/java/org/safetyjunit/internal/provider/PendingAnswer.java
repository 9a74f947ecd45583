package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a call that runs on another thread, since blocking reads of platform threads do not
 * notice interruption. Its body is read where the call runs, within its timeout.
 */
final class PendingAnswer implements Callback {

  private final CountDownLatch done = new CountDownLatch(1);

  // Written before the latch opens, read after
  private @Nullable Answer answer;
  private @Nullable IOException failure;

  @Override
  public void onFailure(Call call, IOException e) {
    failure = e;
    done.countDown();
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      answer = Answer.read(response);
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException | Error e) {
      // OkHttp would only log it, and the caller wait for ever.
      failure = Answer.unreadable(e);
    } finally {
      done.countDown();
    }
  }

  /** Waits for the answer; an interrupt cancels the call. */
  static Answer to(Call call) throws IOException, InterruptedException {
    PendingAnswer pending = new PendingAnswer();
    call.enqueue(pending);
    try {
      return pending.await();
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    }
  }

  private Answer await() throws IOException, InterruptedException {
    done.await();
    if (answer != null) {
      return answer;
    }
    throw failure != null ? failure : new IOException("no answer");
  }
}
