package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON-RPC's envelope as the version writes it, around a result or an error. */
record Envelope(OdooVersion version) {

  /** None has no result key; records are ids in 19 and a text in 14. */
  Map<String, Object> result(@Nullable Object id, @Nullable Object result) {
    var envelope = empty(id);
    if (result instanceof Recordset records) {
      envelope.put("result", version.is14() ? records.repr() : records.ids());
    } else if (result != null) {
      envelope.put("result", result);
    }
    return envelope;
  }

  Map<String, Object> error(@Nullable Object id, OdooFault fault) {
    return error(id, version.is14() ? 200 : 0, "Odoo Server Error", fault);
  }

  Map<String, Object> error(@Nullable Object id, int code, String message, OdooFault fault) {
    var data = new LinkedHashMap<String, Object>();
    data.put("name", fault.name());
    data.put("debug", Traceback.of(fault));
    data.put("message", fault.message());
    data.put("arguments", fault.arguments());
    data.put("context", Map.of());
    var error = new LinkedHashMap<String, Object>();
    error.put("code", code);
    error.put("message", message);
    error.put("data", data);
    var envelope = empty(id);
    envelope.put("error", error);
    return envelope;
  }

  @SuppressWarnings("NullAway") // JSON's null, which a map to be written may hold
  private static Map<String, Object> empty(@Nullable Object id) {
    var envelope = new LinkedHashMap<String, Object>();
    envelope.put("jsonrpc", "2.0");
    envelope.put("id", id);
    return envelope;
  }

  static List<Object> versionTuple(OdooVersion version) {
    return List.of(version.number(), 0, 0, "final", 0, "");
  }
}
