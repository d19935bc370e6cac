package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of what Odoo tells its web client after a login, the part that others may want. */
final class Session {
  private Session() {}

  /** For that user; for nobody while a second factor is awaited. */
  @SuppressWarnings("NullAway") // JSON's null, which a map to be written may hold
  static Map<String, Object> of(OdooVersion version, @Nullable Long user) {
    var context = new LinkedHashMap<String, Object>();
    context.put("lang", "en_US");
    context.put("tz", "Europe/Brussels");
    context.put("uid", user);
    var session = new LinkedHashMap<String, Object>();
    session.put("uid", user);
    session.put("is_system", user != null);
    session.put("is_admin", user != null);
    session.put("user_context", user == null ? Map.of() : context);
    session.put("server_version", version.number() + ".0");
    session.put("server_version_info", Envelope.versionTuple(version));
    return session;
  }
}
