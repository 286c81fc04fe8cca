package io.tabularium.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.account.TestClock;
import io.tabularium.job.JobQueue;
import io.tabularium.metric.AlertChanged;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.Level;
import io.tabularium.setting.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change of an alert is posted to the operator's address, again if it is not taken. */
class AlertMessengerTest {

  private static final String SECRET = "whsec_" + "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB";
  private static final String ADDRESS = "https://ops.example/alerts";

  private static final AlertChanged CHANGE =
      new AlertChanged(
          UUID.fromString("019ca0e6-6ac0-7000-8000-000000000001"),
          "DiskSpace",
          "node-1",
          Level.GREEN,
          Level.RED,
          96.5,
          Instant.parse("2026-03-01T12:00:00Z"),
          "Make room.");

  private final Map<String, String> set = new HashMap<>();
  private final List<String> queued = new ArrayList<>();
  private final List<WebhookService.Work> sent = new ArrayList<>();
  private WebhookSender.Outcome answer = new WebhookSender.Outcome(204, null);

  private final AlertMessenger messenger =
      new AlertMessenger(
          new KnownChange(),
          new Sender(),
          new Queue(),
          new Settings(name -> Optional.ofNullable(set.get(name))),
          new TestClock("2026-03-01T12:00:01Z"));

  @Test
  void nothingIsSentWithoutAnAddress() {
    messenger.on(CHANGE);
    assertThat(queued).isEmpty();
    messenger.run(CHANGE.id(), () -> false); // the address was taken away since
    assertThat(sent).isEmpty();
  }

  @Test
  void aChangeIsQueuedAndPostedWithItsRemedy() {
    set.put("tabularium.alert.webhook", ADDRESS);
    set.put("tabularium.alert.webhook.secret", SECRET);
    messenger.on(CHANGE);
    assertThat(queued).containsExactly("alert " + CHANGE.id());
    messenger.run(CHANGE.id(), () -> false);
    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).message().url()).isEqualTo(ADDRESS);
    assertThat(sent.get(0).secret()).isEqualTo(SECRET);
    assertThat(sent.get(0).message().body())
        .isEqualTo(
            "{\"type\":\"alert.red\",\"timestamp\":\"2026-03-01T12:00:00Z\",\"data\":{"
                + "\"id\":\"019ca0e6-6ac0-7000-8000-000000000001\",\"rule\":\"DiskSpace\","
                + "\"subject\":\"node-1\",\"level\":\"red\",\"before\":\"green\","
                + "\"value\":96.5,\"remedy\":\"Make room.\"}}");
  }

  @Test
  void whatIsNotTakenIsAFaultThatComesAgain() {
    set.put("tabularium.alert.webhook", ADDRESS);
    for (WebhookSender.Outcome refusal :
        List.of(
            new WebhookSender.Outcome(302, null),
            new WebhookSender.Outcome(500, null),
            new WebhookSender.Outcome(null, "no answer"))) {
      answer = refusal;
      assertThatThrownBy(() -> messenger.run(CHANGE.id(), () -> false))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(sent).hasSize(3).allMatch(work -> work.secret().isEmpty());
  }

  @Test
  void aSecretThatIsNoneIsRefused() {
    set.put("tabularium.alert.webhook", ADDRESS);
    set.put("tabularium.alert.webhook.secret", "hunter2");
    assertThatThrownBy(() -> messenger.run(CHANGE.id(), () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whsec_");
  }

  /** Knows one change. */
  private static final class KnownChange extends AlertService {

    @Override
    public Optional<AlertChanged> kept(UUID id) {
      return Optional.of(CHANGE).filter(change -> change.id().equals(id));
    }
  }

  /** Sends nothing, and keeps it. */
  private final class Sender extends WebhookSender {

    @Override
    Outcome send(UUID id, WebhookService.Work work, Instant now) {
      sent.add(work);
      return answer;
    }
  }

  /** Keeps what is queued. */
  private final class Queue extends JobQueue {

    @Override
    public void enqueueErrand(String kind, UUID subject) {
      queued.add(kind + " " + subject);
    }
  }
}
