package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A word on each side, by a table. Words that are in no row pass as they are, or all become the
 * same one in Odoo; nothing stays nothing. Several host words may share one Odoo word: the host
 * keeps its own while Odoo's is unchanged, else the first row counts. A word of Odoo's that is in
 * no row passes even when the host uses it for something else.
 *
 * @param table host word to Odoo word, in the profile's order
 * @param other what Odoo gets for a host word that is in no row
 */
public record ChoiceConverter(Map<String, String> table, Optional<String> other)
    implements Converter {
  public ChoiceConverter {
    table = Collections.unmodifiableMap(new LinkedHashMap<>(table));
  }

  /** A table that lets the words that are in no row pass. */
  public ChoiceConverter(Map<String, String> table) {
    this(table, Optional.empty());
  }

  @Override
  public FieldType hostType() {
    return FieldType.TEXT;
  }

  @Override
  public FieldType odooType() {
    return FieldType.TEXT;
  }

  @Override
  public FieldValue toOdoo(List<FieldValue> host, Links links) {
    return host.getFirst() instanceof FieldValue.Text(var word)
        ? FieldValue.text(table.getOrDefault(word, other.orElse(word)))
        : FieldValue.EMPTY;
  }

  @Override
  public List<FieldValue> toHost(FieldValue odoo, List<FieldValue> previous, Links links) {
    if (same(previous, odoo, links)) {
      return previous;
    }
    return List.of(hostValue(odoo));
  }

  @Override
  public boolean same(List<FieldValue> host, FieldValue odoo, Links links) {
    return toOdoo(host, links).equals(odoo) || host.getFirst().equals(hostValue(odoo));
  }

  private FieldValue hostValue(FieldValue odoo) {
    return odoo instanceof FieldValue.Text(var word) ? FieldValue.text(hostWord(word)) : odoo;
  }

  private String hostWord(String odooWord) {
    return table.entrySet().stream()
        .filter(row -> row.getValue().equals(odooWord))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(odooWord);
  }
}
