package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /xmlrpc/2/SERVICE}: any content type, always status 200, faults by number. */
final class XmlRpcEndpoint implements Endpoint {
  static final String PATH = "/xmlrpc/2/";

  private final OdooVersion version;
  private final LegacyServices services;
  private final Door door;

  XmlRpcEndpoint(OdooStore store, String database) {
    this.version = store.version();
    this.services = new LegacyServices(store, database);
    this.door = new Door(store);
  }

  @Override
  public Reply answer(Request request) {
    if (!request.method().equals("POST")) {
      return Reply.page(
          version, 405, "Method Not Allowed", "The method is not allowed for the requested URL.");
    }
    try {
      var sent = XmlRequest.read(request.body());
      var service = request.path().substring(PATH.length());
      var call = services.read(service, sent.method(), sent.arguments());
      return door.pass(
          "xmlrpc",
          call.model(),
          call.method(),
          call.ids(),
          call.work(),
          result -> result(call.method(), result),
          fault -> fault(fault, Traceback.ofCall(fault)));
    } catch (OdooFault malformed) {
      return fault(malformed, Traceback.of(malformed));
    }
  }

  /** What cannot be written is a fault, though by now the work is done and stays. */
  private Reply result(String method, @Nullable Object result) {
    try {
      if (version.is14() && method.equals("context_get")) {
        throw XmlResult.unknown("odoo.tools.misc.frozendict");
      }
      var value = new XmlResult(version).value(result);
      return reply("<params>\n<param>\n" + value + "</param>\n</params>\n");
    } catch (XmlResult.Unmarshallable problem) {
      return fault(problem.fault(), Traceback.ofResult(problem));
    }
  }

  private Reply fault(OdooFault fault, String trace) {
    var code =
        switch (fault.name()) {
          case "odoo.exceptions.UserError",
              "odoo.exceptions.ValidationError",
              "odoo.exceptions.MissingError",
              "odoo.exceptions.RedirectWarning" ->
              2L;
          case "odoo.exceptions.AccessDenied" -> 3L;
          case "odoo.exceptions.AccessError" -> 4L;
          default -> 1L;
        };
    var shown = new LinkedHashMap<String, Object>();
    shown.put("faultCode", code);
    shown.put("faultString", code == 1L ? trace : fault.message());
    return reply("<fault>\n" + new XmlResult(OdooVersion.V19).value(shown) + "</fault>\n");
  }

  private Reply reply(String content) {
    var head = version.is14() ? "<?xml version='1.0'?>\n" : "<?xml version=\"1.0\"?>\n";
    var end = version.is14() ? "" : "\n";
    return Reply.text(
        200,
        Map.of("Content-Type", "text/xml; charset=utf-8"),
        head + "<methodResponse>\n" + content + end + "</methodResponse>\n");
  }
}
