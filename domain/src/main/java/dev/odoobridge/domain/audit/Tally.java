package dev.odoobridge.domain.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an audit came by.
 *
 * @param compared records that were compared field by field
 * @param known records that were known to be equal: nothing of them had changed since they were
 * @param waiting records with a change that is on its way and explains what differs
 * @param findings how many of each kind
 */
public record Tally(long compared, long known, long waiting, Map<FindingKind, Long> findings) {
  public static final Tally NONE = new Tally(0, 0, 0, Map.of());

  public Tally {
    var copy = new EnumMap<FindingKind, Long>(FindingKind.class);
    copy.putAll(findings);
    findings = Collections.unmodifiableMap(copy);
  }

  public Tally plus(Tally other) {
    var sum = new EnumMap<FindingKind, Long>(FindingKind.class);
    sum.putAll(findings);
    other.findings.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
    return new Tally(compared + other.compared, known + other.known, waiting + other.waiting, sum);
  }

  public long wrong() {
    return findings.values().stream().mapToLong(Long::longValue).sum();
  }
}
