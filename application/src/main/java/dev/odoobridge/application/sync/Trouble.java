package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.record.HostId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What went wrong with single records of a batch: the first cause counts. */
final class Trouble {

  /** A cause in words for people. */
  record Cause(String code, String message) {}

  private final Map<HostId, Cause> causes = new LinkedHashMap<>();

  void refused(HostId id, OdooFailure.Refused failure) {
    add(id, failure.code(), failure.explanation());
  }

  void add(HostId id, String code, String message) {
    causes.putIfAbsent(id, new Cause(code, message));
  }

  boolean has(HostId id) {
    return causes.containsKey(id);
  }

  Optional<Cause> of(HostId id) {
    return Optional.ofNullable(causes.get(id));
  }
}
