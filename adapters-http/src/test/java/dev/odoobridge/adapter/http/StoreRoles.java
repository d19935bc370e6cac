package dev.odoobridge.adapter.http;

import java.util.List;
import java.util.Map;

/** Who may do what with Odoo as a store, for {@link RolesTest}. */
final class StoreRoles {
  private static final String VIRTUAL = "/api/v1/integrations/{id}/virtual-fields";
  private static final String DOCUMENTS = "/api/v1/integrations/{id}/documents";
  private static final String MODEL = VIRTUAL + "/{model}";
  private static final String VALUES = MODEL + "/values";

  private StoreRoles() {}

  static void add(Map<String, String> allowed) {
    List.of(
            "GET " + DOCUMENTS,
            "GET " + DOCUMENTS + "/{document}",
            "GET " + DOCUMENTS + "/{document}/content",
            "GET " + VIRTUAL,
            "GET " + MODEL,
            "GET " + VALUES,
            "GET " + VALUES + "/{record}",
            "GET " + VALUES + "/{record}/history",
            "GET " + MODEL + "/aside",
            "GET " + MODEL + "/export")
        .forEach(route -> allowed.put(route, "admin manager viewer host"));
    List.of(
            "POST " + DOCUMENTS,
            "PATCH " + DOCUMENTS + "/{document}",
            "DELETE " + DOCUMENTS + "/{document}",
            "PUT " + DOCUMENTS + "/{document}/content",
            "POST " + VALUES,
            "PUT " + VALUES + "/{record}",
            "PATCH " + VALUES + "/{record}",
            "DELETE " + VALUES + "/{record}")
        .forEach(route -> allowed.put(route, "admin manager host"));
    List.of(
            "GET " + MODEL + "/merged",
            "GET " + MODEL + "/merged/{record}",
            "PUT " + MODEL,
            "PUT " + MODEL + "/fields/{field}",
            "DELETE " + MODEL + "/fields/{field}",
            "POST " + MODEL + "/import",
            "POST " + MODEL + "/tidy")
        .forEach(route -> allowed.put(route, "admin manager"));
  }
}
