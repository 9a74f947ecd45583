package org.safetyjunit.internal.trial;

import org.safetyjunit.model.ModelClient;

/** The stage of a trial, of which a test changes a part. */
class ForwardingStage implements TrialCode.Stage {

  private final TrialCode.Stage delegate;

  ForwardingStage(TrialCode.Stage delegate) {
    this.delegate = delegate;
  }

  @Override
  public ModelClient client() {
    return delegate.client();
  }

  @Override
  public Opening opening() {
    return delegate.opening();
  }

  @Override
  public void attach(RecordedTranscript transcript) {
    delegate.attach(transcript);
  }

  @Override
  public void ended(RecordedTranscript transcript) {
    delegate.ended(transcript);
  }

  @Override
  public Grade grade(RecordedTranscript transcript, ModelClient client)
      throws InterruptedException {
    return delegate.grade(transcript, client);
  }

  @Override
  public void close() throws Exception {
    delegate.close();
  }
}
