package dev.odoobridge.application.virtual;

import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The values of one record as members by name, in the order of names. */
final class VirtualRows {
  private VirtualRows() {}

  static RawValue.Members members(Map<VirtualFieldName, VirtualValue> held) {
    var members = new LinkedHashMap<String, RawValue>();
    new TreeMap<>(held).forEach((name, value) -> members.put(name.value(), value.raw()));
    return new RawValue.Members(members);
  }
}
