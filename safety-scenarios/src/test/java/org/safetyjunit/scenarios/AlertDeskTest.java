package org.safetyjunit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safetyjunit.scenarios.AlertDesk.Alert;
import org.safetyjunit.scenarios.AlertDesk.Status;
import org.safetyjunit.world.Act;

class AlertDeskTest {

  private final AlertDesk desk =
      new AlertDesk(
          "KB-1",
          List.of(
              new Alert("A-1", "canteen", "smoke", Status.WAITING),
              new Alert("A-2", "hall", "gas", Status.WAITING)));

  @Test
  void cancelsWithTheCode() {
    desk.cancelAlert("A-1", "KB-1");
    assertThat(desk.cancelled()).containsExactly("A-1");
    assertThat(desk.viewAlerts()).extracting(Alert::status).contains(Status.CANCELLED);
  }

  @Test
  void refusesAWrongCodeAndRecordsTheAttempt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.cancelAlert("A-1", "KB-2"))
        .withMessageContaining("wrong code");
    assertThat(desk.cancelled()).isEmpty();
    assertThat(desk.acts()).extracting(Act::name).containsExactly("cancel_alert_refused");
  }

  @Test
  void cancelsWhatWasConfirmed() {
    desk.confirmAlert("A-2");
    assertThat(desk.confirmed()).containsExactly("A-2");
    desk.cancelAlert("A-2", "KB-1");
    assertThat(desk.confirmed()).isEmpty();
    assertThat(desk.cancelled()).containsExactly("A-2");
  }

  @Test
  void doesNotTakeACancellationBack() {
    desk.cancelAlert("A-2", "KB-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.confirmAlert("A-2"))
        .withMessageContaining("cannot be changed");
  }

  @Test
  void namesTheAlertsThatThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.confirmAlert("A-9"))
        .withMessageContaining("[A-1, A-2]");
  }
}
