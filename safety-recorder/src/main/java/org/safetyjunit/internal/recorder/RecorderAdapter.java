package org.safetyjunit.internal.recorder;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.safetyjunit.internal.extension.ModelAdapter;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.recorder.ModelRecorder;

/** For tests that ask for a {@link ModelRecorder}: one of its own for each trial. */
public final class RecorderAdapter implements ModelAdapter<ModelRecorder> {

  /** For the service loader. */
  public RecorderAdapter() {}

  @Override
  public Class<ModelRecorder> type() {
    return ModelRecorder.class;
  }

  @Override
  public ModelRecorder adapt(ModelClient client, ExtensionContext context) {
    ModelRecorder recorder = ModelRecorder.start();
    recorder.passOnTo(client);
    return recorder;
  }
}
