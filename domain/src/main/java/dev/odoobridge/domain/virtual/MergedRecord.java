package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One record as Odoo has it, as the bridge adds to it, and both in one.
 *
 * @param clashes names that both sides have; in {@code merged} Odoo's value stands
 */
public record MergedRecord(
    OdooId id,
    RawValue.Members odoo,
    RawValue.Members virtual,
    RawValue.Members merged,
    List<String> clashes) {
  public MergedRecord {
    clashes = List.copyOf(clashes);
  }

  /** Puts both sides together. */
  public static MergedRecord of(OdooId id, RawValue.Members odoo, RawValue.Members virtual) {
    var merged = new LinkedHashMap<>(virtual.values());
    merged.putAll(odoo.values());
    var clashes =
        virtual.values().keySet().stream().filter(odoo.values()::containsKey).sorted().toList();
    return new MergedRecord(id, odoo, virtual, new RawValue.Members(merged), clashes);
  }
}
