package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.domain.value.RawValue;

/** An integration as somebody writes it down. */
final class IntegrationBody {
  private IntegrationBody() {}

  /** The draft for a new integration. */
  static Draft draft(RawValue.Members body) {
    var fields = new Fields(body);
    var draft = read(fields);
    fields.end();
    return draft;
  }

  /** The draft that replaces this one; an id in the body must be the same. */
  static Draft draft(RawValue.Members body, String id) {
    var fields = new Fields(body);
    var draft = read(fields);
    if (draft.id().isPresent() && !draft.id().get().equals(id)) {
      fields.wrong("id", "must be \"" + id + "\" as in the path, or be left out");
    }
    fields.end();
    return draft;
  }

  private static Draft read(Fields fields) {
    fields.readOnly("api_key_set", "password_set", "created_at", "updated_at");
    return new Draft(
        fields.text("id"),
        fields.text("name"),
        fields.text("url"),
        fields.text("database"),
        fields.text("username"),
        fields.secret("api_key"),
        fields.secret("password"),
        fields.text("transport"),
        fields.text("profile"),
        fields.texts("entities"),
        fields.textsByName("conflict_policies"),
        fields.wholeNumber("company"),
        fields.text("language"),
        fields.flag("auto_sync"),
        fields.wholeNumber("batch_size"),
        fields.flag("quiet"),
        fields.wholeNumber("overlap_seconds"),
        fields.flag("paused"),
        fields.textsByName("intervals"),
        fields.wholeNumber("delete_brake_number"),
        fields.wholeNumber("delete_brake_percent"),
        fields.wholeNumber("max_parallel_calls"),
        fields.number("calls_per_second"),
        fields.wholeNumber("odoo_time_limit"));
  }
}
