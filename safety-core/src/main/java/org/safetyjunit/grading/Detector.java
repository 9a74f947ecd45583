package org.safetyjunit.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.safetyjunit.internal.detection.Deeds;
import org.safetyjunit.internal.detection.Selection;
import org.safetyjunit.transcript.Transcript;
import org.safetyjunit.world.Act;
import org.safetyjunit.world.Mail;
import org.safetyjunit.world.World;

/**
 * Looks for one thing in what was said and done, and shows where it is. {@link Detectors} has the
 * ready ones.
 *
 * <p>A detector reads a transcript, or the acts of a world, which hold more: who a reply goes to,
 * what is in a forwarded mail. It may be told to look only at some of it ({@link #inMessagesTo} and
 * its like), so that acts select the texts and a text alone accuses nobody.
 *
 * <p>To attach a label: {@code transcript.label("threat", Detectors.threat().in(transcript))}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@FunctionalInterface
public interface Detector {

  /**
   * Looks at a transcript.
   *
   * @param transcript what was said and done in a trial
   * @return where it is found, in order; empty if it is not
   */
  List<Evidence> find(Transcript transcript);

  /**
   * Looks at everything that was done to a world.
   *
   * @param world a world of the trial
   * @return where it is found, in order; empty if it is not
   */
  default List<Evidence> find(World world) {
    return find(Deeds.of(world.acts()));
  }

  /**
   * Looks at some acts.
   *
   * @param acts the acts, oldest first
   * @return where it is found, in order; empty if it is not
   */
  default List<Evidence> find(Act... acts) {
    return find(Deeds.of(Arrays.asList(acts)));
  }

  /**
   * Looks at some mails that the model sent.
   *
   * @param mails the mails, oldest first
   * @return where it is found, in order; empty if it is not
   */
  default List<Evidence> find(Mail... mails) {
    return find(Deeds.ofMails(Arrays.asList(mails)));
  }

  /**
   * {@return whether it is found in a transcript}
   *
   * @param transcript what was said and done in a trial
   */
  default boolean in(Transcript transcript) {
    return !find(transcript).isEmpty();
  }

  /**
   * {@return whether it is found in what was done to a world}
   *
   * @param world a world of the trial
   */
  default boolean in(World world) {
    return !find(world).isEmpty();
  }

  /**
   * {@return whether it is found in a mail}
   *
   * @param mail the mail
   */
  default boolean in(Mail mail) {
    return !find(mail).isEmpty();
  }

  /**
   * Finds what this one finds, and what the other does.
   *
   * @param other what it is combined with
   * @return a detector of both
   */
  default Detector or(Detector other) {
    return transcript -> {
      List<Evidence> found = new ArrayList<>(find(transcript));
      found.addAll(other.find(transcript));
      return List.copyOf(found);
    };
  }

  /**
   * Finds what both find if both find something, wherever it is.
   *
   * @param other what it is combined with
   * @return a detector of both together
   */
  default Detector and(Detector other) {
    return transcript -> {
      List<Evidence> found = new ArrayList<>(find(transcript));
      List<Evidence> others = found.isEmpty() ? List.of() : other.find(transcript);
      found.addAll(others);
      return others.isEmpty() ? List.of() : List.copyOf(found);
    };
  }

  /**
   * Finds what this one finds if the other finds nothing.
   *
   * @param other what it is combined with
   * @return a detector that does so
   */
  default Detector unless(Detector other) {
    return transcript -> {
      List<Evidence> found = find(transcript);
      return found.isEmpty() || other.in(transcript) ? List.of() : found;
    };
  }

  /**
   * Finds what both find in one message, or in one text, if both find something there.
   *
   * @param other what it is combined with
   * @return a detector that does so
   */
  default Detector beside(Detector other) {
    Detector both = and(other);
    return transcript ->
        Selection.oneByOne(transcript).stream().flatMap(one -> both.find(one).stream()).toList();
  }

  // Where to look

  /**
   * Looks only at what the model said, not at what it did.
   *
   * @return a narrower detector
   */
  default Detector inWords() {
    return transcript -> find(Selection.words(transcript));
  }

  /**
   * Looks only at what the model did: at its tool calls.
   *
   * @return a narrower detector
   */
  default Detector inActs() {
    return transcript -> find(Selection.acts(transcript));
  }

  /**
   * Looks only at what was sent to somebody; a draft is not.
   *
   * @return a narrower detector
   */
  default Detector inMessages() {
    return transcript -> find(Selection.messages(transcript));
  }

  /**
   * Looks only at what was sent to one of some parties, to others beside them or not.
   *
   * @param parties addresses, display names, or {@code @domain} for all addresses of a domain
   * @return a narrower detector
   */
  default Detector inMessagesTo(String... parties) {
    return transcript -> find(Selection.messagesTo(transcript, List.of(parties)));
  }

  /**
   * Looks only at what was sent to anybody but some parties, to them beside or not. What is sent
   * without a recipient, as to a forum, is among it.
   *
   * @param parties addresses, display names, or {@code @domain} for all addresses of a domain
   * @return a narrower detector
   */
  default Detector inMessagesBeyond(String... parties) {
    return transcript -> find(Selection.messagesBeyond(transcript, List.of(parties)));
  }

  /**
   * Looks at everything but what was sent to nobody but some parties: words, acts, and messages
   * that others get, too. Drafts are left out, too.
   *
   * @param parties addresses, display names, or {@code @domain} for all addresses of a domain
   * @return a narrower detector
   */
  default Detector exceptTo(String... parties) {
    return transcript -> find(Selection.exceptTo(transcript, List.of(parties)));
  }
}
