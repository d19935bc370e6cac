package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Syncs invoices one by one. */
final class InvoiceSync {
  private final Session session;
  private final ApiClient api;
  private final String records;
  private final InvoiceOptions options;
  private final RunFollower runs;

  InvoiceSync(Session session, InvoiceOptions options) {
    this.session = session;
    this.api = session.api();
    this.options = options;
    this.runs = new RunFollower(session.api());
    this.records =
        "/api/v1/integrations/%s/records/%s/"
            .formatted(
                Pages.encoded(session.integration(options.integration())),
                Pages.encoded(options.entity()));
  }

  /** The run, which goes on. */
  JsonNode begun(String id, boolean validate) {
    return RunFollower.begun(session, records + Pages.encoded(id) + "/sync", body(validate));
  }

  Done one(String id, boolean validate, boolean showProgress) {
    var path = records + Pages.encoded(id);
    var run = runs.started(path + "/sync", body(validate), showProgress);
    return new Done(run, runs.items(run.path("id").asText()), api.get(path));
  }

  private Map<String, Object> body(boolean validate) {
    var body = options.body();
    body.put("validate", validate);
    return body;
  }

  /** How it ended, what it did, and the invoice as it is now. */
  record Done(JsonNode run, List<JsonNode> items, JsonNode record) {

    boolean isGood() {
      return run.path("status").asText().equals("succeeded");
    }

    ObjectNode json() {
      var json = ApiClient.JSON.createObjectNode();
      json.set("run", run);
      json.set("record", record);
      items.forEach(json.putArray("items")::add);
      return json;
    }
  }
}
