package dev.odoobridge.domain.odoo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which methods of Odoo's models may be called for a caller, and what the general ones do. */
public final class RemoteMethods {
  private static final String RECORDSET =
      "it answers records to go on with, which no transport carries";
  private static final String ENVIRONMENT =
      "it changes as whom or in which context Odoo works, which the bridge decides";
  private static final String CACHE = "it works on Odoo's memory, not on records";
  private static final String ACCESS =
      "it reads past Odoo's access rights or lets whole tables out; list the records instead";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("browse", RECORDSET),
          Map.entry("exists", RECORDSET),
          Map.entry("filtered", RECORDSET),
          Map.entry("filtered_domain", RECORDSET),
          Map.entry("mapped", RECORDSET),
          Map.entry("sorted", RECORDSET),
          Map.entry("grouped", RECORDSET),
          Map.entry("concat", RECORDSET),
          Map.entry("union", RECORDSET),
          Map.entry("new", RECORDSET),
          Map.entry("search_fetch", RECORDSET),
          Map.entry("ensure_one", RECORDSET),
          Map.entry("sudo", ENVIRONMENT),
          Map.entry("with_user", ENVIRONMENT),
          Map.entry("with_context", ENVIRONMENT),
          Map.entry("with_company", ENVIRONMENT),
          Map.entry("with_env", ENVIRONMENT),
          Map.entry("with_prefetch", ENVIRONMENT),
          Map.entry("flush", CACHE),
          Map.entry("flush_model", CACHE),
          Map.entry("flush_recordset", CACHE),
          Map.entry("invalidate_cache", CACHE),
          Map.entry("invalidate_model", CACHE),
          Map.entry("invalidate_recordset", CACHE),
          Map.entry("modified", CACHE),
          Map.entry("init", CACHE),
          Map.entry("fetch", CACHE),
          Map.entry("export_data", ACCESS),
          Map.entry("execute", "it would call any other method in disguise"),
          Map.entry("execute_kw", "it would call any other method in disguise"),
          Map.entry("execute_import", "it would write to any model in disguise"));

  private static final Set<String> READING =
      Set.of(
          "search",
          "search_count",
          "search_read",
          "read",
          "read_group",
          "formatted_read_group",
          "web_read",
          "web_search_read",
          "web_read_group",
          "name_search",
          "name_get",
          "fields_get",
          "default_get",
          "get_metadata",
          "get_external_id",
          "check_access_rights",
          "has_access",
          "onchange");
  private static final Set<String> WRITING =
      Set.of(
          "create",
          "write",
          "copy",
          "load",
          "name_create",
          "web_save",
          "web_save_multi",
          "action_archive",
          "action_unarchive",
          "toggle_active");
  private static final Set<String> DELETING = Set.of("unlink");

  private RemoteMethods() {}

  /** What a method does with records. */
  public enum Kind {
    READS,
    WRITES,
    DELETES,
    /** It does what its model gives it to do: anything. */
    OWN
  }

  /** Why nobody may call the method; empty when somebody may. */
  public static Optional<String> refusal(String method) {
    return method.startsWith("_") || method.isBlank()
        ? Optional.of("methods that begin with an underscore are Odoo's own")
        : Optional.ofNullable(REFUSED.get(method));
  }

  public static Kind kind(String method) {
    if (READING.contains(method)) {
      return Kind.READS;
    }
    if (WRITING.contains(method)) {
      return Kind.WRITES;
    }
    return DELETING.contains(method) ? Kind.DELETES : Kind.OWN;
  }
}
