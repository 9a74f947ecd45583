package org.safetyjunit.internal.traffic;

import java.util.Optional;
import org.safetyjunit.model.ModelClient;
import org.safetyjunit.model.ModelException;
import org.safetyjunit.model.ModelReply;
import org.safetyjunit.model.ModelRequest;

/** Does not call a model that is down. */
public final class CircuitClient implements ModelClient {

  private final Circuit circuit;
  private final ModelClient delegate;

  /**
   * Guards another client.
   *
   * @param circuit shared by all clients of the model
   */
  public CircuitClient(Circuit circuit, ModelClient delegate) {
    this.circuit = circuit;
    this.delegate = delegate;
  }

  @Override
  public ModelReply send(ModelRequest request) {
    Optional<ModelException> refusal = circuit.refusal();
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    try {
      ModelReply reply = delegate.send(request);
      circuit.answered();
      return reply;
    } catch (ModelException e) {
      throw failed(e);
    } catch (RuntimeException | Error e) {
      circuit.gaveUp();
      throw e;
    }
  }

  private ModelException failed(ModelException e) {
    if (!e.isTransient()) {
      circuit.answered();
      return e;
    }
    if (Thread.currentThread().isInterrupted()) {
      circuit.gaveUp();
      return e;
    }
    return circuit.failed(e);
  }
}
