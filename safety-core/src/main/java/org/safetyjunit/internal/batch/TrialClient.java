package org.safetyjunit.internal.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safetyjunit.internal.batch.Waiter.Delivery;
import org.safetyjunit.internal.provider.BatchEngine;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Sends one trial's requests by batch, and waits for each. */
final class TrialClient implements ModelClient {

  private final BatchEngine engine;
  private final Courier courier;
  private final String trial;
  private final Map<String, Delivery> answered = new ConcurrentHashMap<>();

  TrialClient(BatchEngine engine, Courier courier, String trial) {
    this.engine = engine;
    this.courier = courier;
    this.trial = trial;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    byte[] json = engine.encode(request);
    String fingerprint = Fingerprint.of(trial, json);
    Delivery before = answered.remove(fingerprint);
    if (before != null) {
      before.spend().run(); // the trial asks the same again, and has its first answer
    }
    Delivery delivery = await(new Waiter(request, trial, fingerprint, json.length));
    try {
      ModelReply reply = delivery.result().read(request);
      answered.put(fingerprint, delivery);
      return reply;
    } catch (ModelException noReply) {
      delivery.spend().run();
      throw noReply;
    }
  }

  private Delivery await(Waiter waiter) {
    courier.add(waiter);
    try {
      return waiter.await();
    } catch (InterruptedException e) {
      courier.leave(waiter);
      Thread.currentThread().interrupt();
      throw ModelException.passing("interrupted while waiting for a batch", null, e);
    }
  }
}
