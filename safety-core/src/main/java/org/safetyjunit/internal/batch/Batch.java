package org.safetyjunit.internal.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safetyjunit.internal.batch.BatchRecord.Entry;
import org.safetyjunit.internal.batch.Waiter.Delivery;
import org.safetyjunit.internal.provider.BatchResult;
import org.safetyjunit.model.ModelException;

/**
 * The requests of one batch, and who waits for them. In a batch of this process everyone waits from
 * the beginning; the requests of one that another process submitted are claimed one by one, and
 * results that come before their claim are kept. Safe for several threads.
 */
final class Batch {

  private final BatchRecord record;
  private final boolean adopted;

  // Mutable state
  private final Map<String, Waiter> waiting = new LinkedHashMap<>();
  private final Map<Waiter, String> ids = new HashMap<>();
  private final Map<String, Deque<String>> free = new HashMap<>();
  private final Map<String, BatchResult> kept = new HashMap<>();
  private @Nullable BatchResult forTheRest;

  private Batch(BatchRecord record, boolean adopted) {
    this.record = record;
    this.adopted = adopted;
  }

  /** A batch to be submitted; the requests are those of the record, in its order. */
  static Batch of(BatchRecord record, List<Waiter> waiters) {
    Batch batch = new Batch(record, false);
    for (int i = 0; i < waiters.size(); i++) {
      batch.wait(record.entries().get(i).id(), waiters.get(i));
    }
    return batch;
  }

  /** A batch that another process submitted, or was about to. */
  static Batch adopted(BatchRecord record) {
    Batch batch = new Batch(record, true);
    for (Entry entry : record.entries()) {
      if (!record.isSpent(entry.id())) {
        batch.free.computeIfAbsent(entry.fingerprint(), f -> new ArrayDeque<>()).add(entry.id());
      }
    }
    return batch;
  }

  BatchRecord record() {
    return record;
  }

  boolean isAdopted() {
    return adopted;
  }

  /** Takes a request of another process over, if there is an equal one that nobody has. */
  synchronized boolean claim(Waiter waiter) {
    Deque<String> same = free.get(waiter.fingerprint());
    String id = same == null ? null : same.poll();
    if (id == null) {
      return false;
    }
    BatchResult result = kept.containsKey(id) ? kept.remove(id) : forTheRest;
    if (result == null) {
      wait(id, waiter);
    } else {
      waiter.deliver(delivery(id, result));
    }
    return true;
  }

  private synchronized void wait(String id, Waiter waiter) {
    waiting.put(id, waiter);
    ids.put(waiter, id);
  }

  /** The requests that someone waits for, by their id. */
  synchronized Map<String, Waiter> waiting() {
    return new LinkedHashMap<>(waiting);
  }

  synchronized boolean nobodyWaits() {
    return waiting.isEmpty();
  }

  /** A waiter waits no more; says whether it did so here. */
  synchronized boolean leave(Waiter waiter) {
    String id = ids.remove(waiter);
    if (id == null) {
      return false;
    }
    waiting.remove(id);
    return true;
  }

  /** Hands a result on; says whether it is one of this batch. */
  synchronized boolean deliver(String id, BatchResult result) {
    Waiter waiter = waiting.remove(id);
    if (waiter != null) {
      ids.remove(waiter);
      waiter.deliver(delivery(id, result));
    } else if (adopted) {
      kept.putIfAbsent(id, result);
    }
    return id.startsWith(record.mark() + "-");
  }

  private Delivery delivery(String id, BatchResult result) {
    return new Delivery(result, () -> record.spend(id));
  }

  /** Nothing more will come: the rest gets this, and must be asked anew. */
  synchronized void settle(ModelException nothing) {
    BatchResult result = BatchResult.fault(nothing);
    forTheRest = result;
    for (Map.Entry<String, Waiter> left : waiting.entrySet()) {
      left.getValue().deliver(delivery(left.getKey(), result));
    }
    waiting.clear();
    ids.clear();
  }

  /** This process gives up, though results may come yet: another may have them. */
  synchronized void abandon(ModelException why) {
    for (Waiter waiter : takeAll()) {
      waiter.deliver(new Delivery(BatchResult.fault(why), () -> {}));
    }
  }

  /** It turns out that nothing was submitted: those who wait are to be asked for again. */
  synchronized List<Waiter> takeAll() {
    List<Waiter> all = new ArrayList<>(waiting.values());
    waiting.clear();
    ids.clear();
    free.clear();
    return all;
  }

  /** The provider's id, if it is known. */
  Optional<String> sentAs() {
    return record.sentAs();
  }
}
