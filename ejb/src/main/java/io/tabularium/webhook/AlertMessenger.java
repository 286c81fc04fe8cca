package io.tabularium.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tabularium.job.JobHandler;
import io.tabularium.job.JobQueue;
import io.tabularium.job.Lane;
import io.tabularium.job.Retry;
import io.tabularium.metric.AlertChanged;
import io.tabularium.metric.AlertService;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the operator's own address of each change of an alert that is not silenced. It hears of it
 * within the transaction that keeps the change: the message is sent if and only if that is kept.
 */
@ApplicationScoped
public class AlertMessenger implements JobHandler {

  static final String KIND = "alert";

  private static final Logger LOG = Logger.getLogger(AlertMessenger.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** 5 s, 15 s, 45 s and so on up to an hour: later an alert is no news. */
  private static final Retry RETRY = new Retry(6, Duration.ofSeconds(5), 3);

  private AlertService alerts;
  private WebhookSender sender;
  private JobQueue queue;
  private Settings settings;
  private Clock clock;

  /** For the container's proxy. */
  protected AlertMessenger() {}

  @Inject
  AlertMessenger(
      AlertService alerts, WebhookSender sender, JobQueue queue, Settings settings, Clock clock) {
    this.alerts = alerts;
    this.sender = sender;
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
  }

  void on(@Observes AlertChanged change) {
    if (!settings.get(Setting.ALERT_WEBHOOK).isEmpty()) {
      queue.enqueueErrand(KIND, change.id());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Lane lane() {
    return Lane.ERRAND;
  }

  @Override
  public Retry retry() {
    return RETRY;
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    String address = settings.get(Setting.ALERT_WEBHOOK);
    if (!address.isEmpty()) {
      alerts.kept(id).ifPresent(change -> deliver(change, address));
    }
  }

  private void deliver(AlertChanged change, String address) {
    sender
        .send(
            change.id(),
            new WebhookService.Work(
                new WebhookDelivery.Message(null, null, address, body(change)),
                settings.get(Setting.ALERT_WEBHOOK_SECRET),
                null),
            clock.instant())
        .demandTaken();
  }

  /** The message: what changed, and what to do about it. */
  static String body(AlertChanged change) {
    ObjectNode message = JSON.createObjectNode();
    message.put("type", "alert." + change.to().wire());
    message.put("timestamp", change.at().toString());
    message
        .putObject("data")
        .put("id", change.id().toString())
        .put("rule", change.rule())
        .put("subject", change.subject())
        .put("level", change.to().wire())
        .put("before", change.from().wire())
        .put("value", change.value())
        .put("remedy", change.remedy());
    return message.toString();
  }

  @Override
  public void giveUp(UUID id, GiveUp reason) {
    LOG.log(
        Level.WARNING,
        "the change {0} of an alert was told nobody: the address of tabularium.alert.webhook does"
            + " not take it; see that it answers 2xx",
        id);
  }
}
