package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.odoo.json2.Json2Offer;
import dev.odoobridge.adapter.odoo.jsonrpc.JsonRpcOffer;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.bootstrap.demo.OdooHands;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.testkit.odoo.OdooDouble;
import dev.odoobridge.testkit.real.RealOdoo;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Odoo a scenario runs against: the double, or the real one that ODOO_* describes. */
public record OdooUnderTest(
    int version,
    String url,
    String database,
    String username,
    String key,
    String password,
    Optional<OdooDouble> own)
    implements AutoCloseable {

  public static OdooUnderTest started(int version) {
    var odoo = OdooDouble.start(OdooDouble.Settings.of(version));
    return new OdooUnderTest(
        version,
        odoo.url(),
        odoo.database(),
        odoo.login(),
        odoo.apiKey(),
        odoo.password(),
        Optional.of(odoo));
  }

  /** Fails, and says what is missing, when the environment describes none. */
  public static OdooUnderTest real() {
    return new OdooUnderTest(
        Integer.parseInt(variable("ODOO_VERSION")),
        variable("ODOO_URL"),
        variable("ODOO_DB"),
        variable("ODOO_USERNAME"),
        variable("ODOO_API_KEY"),
        variable("ODOO_PASSWORD"),
        Optional.empty());
  }

  /** An integration with it that sends nothing by itself, as the API takes one; may be changed. */
  public Map<String, Object> integration(String id, String profile) {
    var body = new LinkedHashMap<String, Object>();
    body.put("id", id);
    body.put("url", url);
    body.put("database", database);
    body.put("username", username);
    body.put("api_key", key);
    body.put("profile", profile);
    body.put("auto_sync", false);
    return body;
  }

  /** The same one at another address: that of a proxy before it. */
  public OdooUnderTest at(String otherUrl) {
    return new OdooUnderTest(version, otherUrl, database, username, key, password, own);
  }

  /** For how long a call without an answer is waited for. A real one may be busy. */
  public Duration timeLimit() {
    return Duration.ofSeconds(own.isPresent() ? 1 : 30);
  }

  /** All it can be spoken to with. */
  public List<TransportName> transports() {
    return version < 19
        ? List.of(TransportName.JSONRPC, TransportName.XMLRPC, TransportName.WEBSESSION)
        : List.of(TransportName.values());
  }

  private static String variable(String name) {
    return RealOdoo.setting(name)
        .orElseThrow(() -> new AssertionError(name + " is not set; see tools/real-odoo"));
  }

  /** Hands that work in this Odoo beside the bridge. */
  public OdooHands hands() {
    return new OdooHands(transport());
  }

  /** What opens it, over the first transport that works with the key. */
  public OdooTransport transport() {
    var clock = InstantSource.system();
    var connector =
        new ProbingConnector(
            List.of(new Json2Offer(clock), new JsonRpcOffer(clock)),
            HttpSettings.standard("test"),
            clock);
    var address = new OdooAddress(URI.create(url), database, Optional.empty());
    var credentials = new Credentials(username, Optional.of(new Secret(key)), Optional.empty());
    return connector.connect(address, credentials).transport();
  }

  @Override
  public void close() {
    own.ifPresent(OdooDouble::close);
  }
}
