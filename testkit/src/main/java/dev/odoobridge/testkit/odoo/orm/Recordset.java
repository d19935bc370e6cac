package dev.odoobridge.testkit.odoo.orm;

import java.util.List;
import java.util.stream.Collectors;

/** A method's answer that is records, which each transport shows in its own way. */
public record Recordset(String model, List<Long> ids) {

  /** What Odoo 14's JSON-RPC answers for it: {@code account.move(5,)}. */
  public String repr() {
    var inside = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return model + "(" + inside + (ids.size() == 1 ? ",)" : ")");
  }
}
