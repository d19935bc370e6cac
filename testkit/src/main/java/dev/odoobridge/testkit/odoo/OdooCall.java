package dev.odoobridge.testkit.odoo;

import java.time.Instant;
import java.util.Set;

/**
 * A call that reached the double, whether it was carried out or not.
 *
 * @param ids how many ids it named
 * @param at the server's time
 */
public record OdooCall(String transport, String model, String method, int ids, Instant at) {
  private static final Set<String> READS =
      Set.of(
          "search",
          "search_read",
          "search_count",
          "read",
          "authenticate",
          "destroy",
          "context_get",
          "fields_get",
          "default_get",
          "name_search",
          "version",
          "name_get",
          "get_metadata",
          "export_data",
          "web_read",
          "web_search_read",
          "exists");

  /** Whether it may change something: anything but Odoo's reading methods. */
  public boolean writes() {
    return !READS.contains(method);
  }

  public boolean is(String model, String method) {
    return this.model.equals(model) && this.method.equals(method);
  }
}
