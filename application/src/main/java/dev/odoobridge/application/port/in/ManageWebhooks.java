package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.util.List;
import java.util.Optional;

/** Makes, shows, stops and removes web hooks. */
public interface ManageWebhooks {
  /** Makes one that is told of what happens from now on, with a new secret. */
  Result create(Caller caller, Draft draft);

  Optional<Webhook> find(WebhookId id);

  /** All of them in the order of their ids. */
  List<Webhook> list();

  /** False when there is none of that id. */
  boolean delete(Caller caller, WebhookId id);

  /** Sends nothing there until it is resumed; empty when there is none of that id. */
  Optional<Webhook> pause(Caller caller, WebhookId id);

  /**
   * Goes on where it stopped, also one that was given up, and at once one that waits after a
   * failure; empty when there is none of that id.
   */
  Optional<Webhook> resume(Caller caller, WebhookId id);

  /**
   * All attempts to deliver that are kept, the newest first; empty when there is none of that id.
   */
  Optional<List<Delivery>> deliveries(WebhookId id);

  /**
   * What somebody wrote down for a web hook, unchecked.
   *
   * @param integrations all when empty
   * @param entities all when empty
   */
  record Draft(Optional<String> url, List<String> integrations, List<String> entities) {
    public Draft {
      integrations = List.copyOf(integrations);
      entities = List.copyOf(entities);
    }
  }

  /** What came of it. */
  sealed interface Result {
    record Stored(Webhook webhook) implements Result {}

    /** Nothing was stored. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }
}
