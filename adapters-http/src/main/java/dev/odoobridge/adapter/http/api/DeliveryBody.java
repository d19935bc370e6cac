package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.application.port.in.DeliverWebhooks;
import java.util.List;

/**
 * What a web hook is sent, after Standard Webhooks: {@code changes} with the items of the feed, or
 * {@code forgotten} when changes were forgotten before they could be delivered.
 */
public record DeliveryBody(String type, String timestamp, Content data) {

  public static byte[] of(DeliverWebhooks.Parcel parcel) {
    var items = parcel.items().stream().map(ChangeView::from).toList();
    return Json.bytes(
        new DeliveryBody(
            items.isEmpty() ? "forgotten" : "changes",
            parcel.at().toString(),
            new Content(parcel.webhook().value(), items, parcel.next().toString())));
  }

  /**
   * What happened.
   *
   * @param next where to go on reading the feed once this was dealt with
   */
  record Content(String webhook, List<ChangeView> items, String next) {}
}
