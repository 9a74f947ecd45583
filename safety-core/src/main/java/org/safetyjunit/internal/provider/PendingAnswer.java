package org.safetyjunit.internal.provider;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The answer to a call in flight. Its body is read where the call runs, within its timeout. */
final class PendingAnswer implements Callback {

  private final CountDownLatch done = new CountDownLatch(1);
  private final long largestBody;

  // Written before the latch opens, read after
  private @Nullable Answer answer;
  private @Nullable IOException failure;

  PendingAnswer(long largestBody) {
    this.largestBody = largestBody;
  }

  @Override
  public void onFailure(Call call, IOException e) {
    failure = e;
    done.countDown();
  }

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      answer = read(response);
    } catch (IOException e) {
      failure = e;
    } catch (RuntimeException | Error e) {
      // OkHttp would only log it, and the caller wait for ever.
      failure = new IOException("the answer could not be read: " + e, e);
    } finally {
      done.countDown();
    }
  }

  Answer await() throws IOException, InterruptedException {
    done.await();
    if (answer != null) {
      return answer;
    }
    throw failure != null ? failure : new IOException("no answer");
  }

  private Answer read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(largestBody + 1)) {
      throw new BodyTooLargeException(largestBody);
    }
    return new Answer(response.code(), response.headers(), source.readByteString());
  }
}
