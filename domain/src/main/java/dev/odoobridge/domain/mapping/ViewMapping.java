package dev.odoobridge.domain.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An SQL view of an entity's records.
 *
 * @param columns by the column's name a host field, or with a point a field of the record that a
 *     reference names: {@code partner.name}; empty means all host fields. The columns {@link
 *     #BEFORE} stand before them and {@link #AFTER} behind
 */
public record ViewMapping(String name, Map<String, String> columns) {
  public static final List<String> BEFORE = List.of("id", "odoo_id");
  public static final List<String> AFTER = List.of("created_at", "updated_at");

  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  public ViewMapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    if (!isWellFormed(name)) {
      throw new IllegalArgumentException("name: must be 1 to 63 of a-z, 0-9 and _, is " + name);
    }
  }

  /** By the column's name the field it shows: those it names, else all that the entity has. */
  public Map<String, String> columns(EntityMapping entity) {
    if (!columns.isEmpty()) {
      return columns;
    }
    var all = new LinkedHashMap<String, String>();
    entity.fields().forEach(field -> field.host().forEach(name -> all.put(name, name)));
    entity.status().ifPresent(status -> all.put(status.host(), status.host()));
    return Collections.unmodifiableMap(all);
  }

  /** Whether a view or a column may be called so. */
  public static boolean isWellFormed(String name) {
    return NAME.matcher(name).matches();
  }
}
