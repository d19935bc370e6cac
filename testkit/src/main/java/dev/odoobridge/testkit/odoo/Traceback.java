package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;

/** Python's traceback of an error, which ends in the class and the message. */
final class Traceback {
  private static final String START = "Traceback (most recent call last):\n";
  private static final String ENTRY =
      START
          + "  File \"odoo/addons/base/controllers/rpc.py\", line 69, in xmlrpc_2\n"
          + "    response = self._xmlrpc(service)\n";

  private Traceback() {}

  /** The {@code debug} text. */
  static String of(OdooFault fault) {
    return START + "  File \"odoo/http.py\", line 1, in dispatch\n" + end(fault);
  }

  /** Met by the work of a call over XML-RPC. */
  static String ofCall(OdooFault fault) {
    return ENTRY
        + "  File \"odoo/addons/base/controllers/rpc.py\", line 49, in _xmlrpc\n"
        + "    result = dispatch_rpc(service, method, params)\n"
        + "  File \"odoo/http.py\", line 140, in dispatch_rpc\n"
        + "    result = dispatch(method, params)\n"
        + end(fault);
  }

  /** Met when the result of a call is written as XML. */
  static String ofResult(XmlResult.Unmarshallable problem) {
    var part =
        problem.inside() ? "  File \"python3/xmlrpc/client.py\", line 580, in dump_struct\n" : "";
    return ENTRY
        + "  File \"odoo/addons/base/controllers/rpc.py\", line 50, in _xmlrpc\n"
        + "    return dumps((result,), methodresponse=1, allow_none=False)\n"
        + "  File \"python3/xmlrpc/client.py\", line 975, in dumps\n"
        + "    data = m.dumps(params)\n"
        + "  File \"python3/xmlrpc/client.py\", line 508, in dumps\n"
        + "    dump(v, write)\n"
        + part
        + "  File \"python3/xmlrpc/client.py\", line 534, in __dump\n"
        + end(problem.fault());
  }

  private static String end(OdooFault fault) {
    return "%s: %s\n".formatted(fault.name().replace("builtins.", ""), fault.message());
  }
}
