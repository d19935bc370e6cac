package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records made in Odoo to try it out, all of which go again: at the end, when the command is
 * stopped, or, when it was killed, with the next one. Thread-safe.
 */
final class TrialRecords {
  private static final int MOST = 100;
  private final ApiClient api;
  private final String records;
  private final TrialMark mark = TrialMark.own();
  private final Set<Long> made = new LinkedHashSet<>();
  private boolean isOver;

  /**
   * Keeps account of them.
   *
   * @param records the path of the model's records
   */
  TrialRecords(ApiClient api, String records) {
    this.api = api;
    this.records = records;
  }

  String name() {
    return mark.name();
  }

  /** Makes one; none any more once they are to be gone. */
  synchronized long create(Map<String, Object> values) {
    if (isOver) {
      throw new IllegalStateException("stopped");
    }
    var id = api.post(records, Map.of("values", values)).path("id").asLong();
    made.add(id);
    return id;
  }

  synchronized void delete(long id) {
    api.delete(records + "/" + id);
    made.remove(id);
  }

  /** Removes what is left; nothing can be made afterwards. */
  synchronized void end() {
    isOver = true;
    for (var id : List.copyOf(made)) {
      delete(id);
    }
  }

  /** Removes what processes left that are gone, and says which those were. */
  List<Long> removeLeftOvers() {
    var domain = "[[\"name\", \"=like\", \"" + TrialMark.BEGINNING + "%\"]]";
    var query =
        "?archived=true&fields=name,create_date&limit=" + MOST + "&domain=" + Pages.encoded(domain);
    var removed = new ArrayList<Long>();
    for (var row : api.get(records + query).path("items")) {
      if (isLeftOver(row)) {
        var id = row.path("id").asLong();
        api.delete(records + "/" + id);
        removed.add(id);
      }
    }
    return removed;
  }

  private static boolean isLeftOver(JsonNode row) {
    var now = InstantSource.system().instant();
    return TrialMark.parse(row.path("name").asText())
        .filter(found -> found.isLeftOver(created(row, now), now))
        .isPresent();
  }

  private static Instant created(JsonNode row, Instant otherwise) {
    try {
      return Instant.parse(row.path("create_date").asText());
    } catch (DateTimeParseException _) {
      return otherwise;
    }
  }
}
